#!/usr/bin/python3
"""Lets LibreOffice print exported workbooks and looks for text that is cut.

Usage: paper.py PROGRAM FOLDER [--sets story,W1,W2] [--langs de,en]

What each visible cell shows must stand in the text of the PDF, letter for letter without the blanks
at which lines are broken, as often as cells show it. And no row may be lower than LibreOffice itself
would make it for its text. Letters that the fonts here do not have are left out of both.
"""

import argparse
import os
import subprocess
import sys
import unicodedata
from collections import Counter

from office import Office

# Hundredths of a millimetre that a row may be lower than the best height: less than a hair.
LOWER = 15
# No program makes a row higher than 409 points. A text that needs more is counted apart.
HIGHEST = 14400


def letters(text):
    """What can be held against the text of a PDF: no blanks, ligatures taken apart, no pictures."""
    out = []
    for c in unicodedata.normalize("NFKC", text):
        if not c.isspace() and unicodedata.category(c) not in ("So", "Sk", "Cf", "Cc", "Co", "Cn", "Mn") and ord(c) < 0x10000:
            out.append(c)
    return "".join(out)


def foreign(text):
    """Scripts that run from right to left are turned round in a PDF."""
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def shown(document):
    """The texts of all cells that are printed, the rows that are too low, and how many are as high as
    can be and still too low: their texts are left out."""
    texts, low, full = [], [], 0
    for sheet in document.Sheets:
        if not sheet.IsVisible:
            continue
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        columns = [c for c in range(end.EndColumn + 1) if sheet.Columns.getByIndex(c).IsVisible]
        areas = sheet.getPrintAreas()
        inside = lambda c, r: not areas or any(
            a.StartColumn <= c <= a.EndColumn and a.StartRow <= r <= a.EndRow for a in areas)
        for r in range(end.EndRow + 1):
            row = sheet.Rows.getByIndex(r)
            if not row.IsVisible:
                continue
            single, here = False, len(texts)
            for c in columns:
                cell = sheet.getCellByPosition(c, r)
                if not cell.String:
                    continue
                if inside(c, r):
                    texts.append((sheet.Name, c, r, cell.String))
                single = single or not cell.IsMerged
            if single:
                given = row.Height
                row.OptimalHeight = True
                if row.Height > given + LOWER and given >= HIGHEST:
                    full += 1
                    del texts[here:]
                elif row.Height > given + LOWER:
                    low.append("%s row %d: %d, needs %d" % (sheet.Name, r + 1, given, row.Height))
                row.Height = given
    return texts, low, full


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("program")
    p.add_argument("folder")
    p.add_argument("--sets", default="story,W1,W2")
    p.add_argument("--langs", default="de,en")
    args = p.parse_args()
    program, folder = os.path.abspath(args.program), os.path.abspath(args.folder)
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        os.remove(os.path.join(folder, old))
    office, bad = Office(), 0
    try:
        for kind in args.sets.split(","):
            for lang in args.langs.split(","):
                bad += look(program, folder, office, kind, lang)
    finally:
        office.close()
    print("passed" if not bad else "FAILED: %d texts or rows" % bad)
    return 1 if bad else 0


def look(program, folder, office, kind, lang):
    project = os.path.join(folder, "%s-%s.wegmarke" % (kind, lang))
    sent, pdf = project.replace(".wegmarke", ".xlsx"), project.replace(".wegmarke", ".pdf")
    form = [] if kind == "story" else ["--set", kind]
    subprocess.run([program, "sample", project, *form, "--lang", lang, "--today", "2026-03-05"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "export", project, "--all", "--personas", "--touchpoints", "--measures", "--indicators", "--checklists",
                    "-o", sent, "--lang", lang], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    document = office.open(sent)
    office.save(document, pdf, "calc_pdf_Export")
    texts, low, full = shown(document)
    document.close(True)
    printed = letters(subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, stdout=subprocess.PIPE).stdout.decode())
    pages = subprocess.run(["pdfinfo", pdf], check=True, stdout=subprocess.PIPE).stdout.decode().split("Pages:")[1].split()[0]
    wanted, place, skipped = Counter(), {}, 0
    for sheet, column, row, text in texts:
        if foreign(text):
            skipped += 1
            continue
        said = letters(text)
        if said:
            wanted[said] += 1
            place[said] = "%s, column %d, row %d: %.80r" % (sheet, column + 1, row + 1, text)
    cut = [place[said] for said, n in wanted.items() if printed.count(said) < n]
    print("%-9s %4s pages, %5d cells, %d of them right to left, %d cut, %d rows too low, %d longer than a row can be" % (
        "%s-%s" % (kind, lang), pages, len(texts), skipped, len(cut), len(low), full), flush=True)
    for line in (cut + low)[:12]:
        print("    " + line)
    return len(cut) + len(low)


if __name__ == "__main__":
    sys.exit(main())
