#!/usr/bin/python3
"""Lets LibreOffice edit exported maps at random and holds the import against a shadow of the edits.

Usage: colleague.py PROGRAM FOLDER [--count N] [--first SEED] [--only SEED] [--keep]

Each seed gives one workbook: its map, its kind of treatment and its 4 to 14 edits follow from the
seed alone, so that --only SEED repeats it and prints what was done. The kinds are
  light    texts and values changed, cards and rows added
  heavy    also rows and columns deleted, cut, sorted, copied, swapped
  noids    heavy, and the hidden column deleted on the way
  nobase   heavy, and the hidden sheet with what was sent deleted
  values   heavy, and what is visible typed into a new sheet, all others deleted

Needs LibreOffice Calc and its Python bindings (packages libreoffice-calc and python3-uno).
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter

import edits
from judge import judge
from office import GONE, Office
from shadow import MARK, Sheet

MODES = ("light", "heavy", "noids", "nobase", "values")
# Which project, in which language, how many of its maps are sent one by one, and whether all of them
# are sent in one workbook as well.
BASES = (("story", "de", 3, True), ("story", "en", 3, True), ("W1", "de", 1, False), ("W2", "de", 2, False))


def wegmarke(args, *rest):
    done = subprocess.run([args.program, *rest], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        raise SystemExit("%s: %s" % (" ".join(rest), done.stderr.decode()))
    return done.stdout.decode()


def prepare(args):
    """Sample projects and the workbooks exported from them."""
    out = []
    for name, lang, maps, together in BASES:
        project = os.path.join(args.folder, "%s-%s.wegmarke" % (name, lang))
        bare = project.replace(".wegmarke", "-bare.wegmarke")  # one that never heard of the export
        for path in (project, bare):
            if os.path.exists(path):
                os.remove(path)
        form = [] if name == "story" else ["--set", name]
        wegmarke(args, "sample", project, *form, "--lang", lang, "--today", "2026-03-05")
        shutil.copy(project, bare)
        titles = [[m["title"]] for m in json.loads(wegmarke(args, "dump", project))["map"]][:maps]
        if together:
            titles.append(sum(titles, []))
        for n, of in enumerate(titles):
            file = os.path.join(args.folder, "%s-%s-%d.xlsx" % (name, lang, n))
            chosen = [a for t in of for a in ("--map", t)]
            before = {e["id"] for e in json.loads(wegmarke(args, "dump", project))["exchange"]}
            wegmarke(args, "export", project, *chosen, "-o", file)
            sent = [e for e in json.loads(wegmarke(args, "dump", project))["exchange"] if e["id"] not in before]
            bases = {}
            for e in sent:
                base = json.loads(e["base"])
                bases.update((m["map"], m) for m in base.get("maps") or [base])
            out.append({"project": project, "bare": bare, "titles": of, "file": file, "bases": bases})
    return out


def texts(area):
    """What the cells hold. The office hands tabs out as another character."""
    return [[v.replace("\x01", "\t") if isinstance(v, str) else v for v in line] for line in area.DataArray]


def retyped(document, hands):
    """Types what is visible into new sheets and deletes all others."""
    fresh = ["Tabelle%d" % (900 + n) for n in range(len(hands))]
    for name, hand in zip(fresh, hands):
        old = hand.sheet
        cursor = old.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = [r for r in range(cursor.RangeAddress.EndRow + 1) if old.Rows.getByIndex(r).IsVisible]
        columns = [c for c in range(cursor.RangeAddress.EndColumn + 1) if old.Columns.getByIndex(c).IsVisible]
        data = texts(old.getCellRangeByPosition(0, 0, columns[-1], rows[-1]))
        seen = [[data[r][c] if isinstance(data[r][c], str) else old.getCellByPosition(c, r).String for c in columns] for r in rows]
        document.Sheets.insertNewByName(name, 0)
        area = document.Sheets.getByName(name).getCellRangeByPosition(0, 0, len(columns) - 1, len(rows) - 1)
        area.DataArray = tuple(tuple(line) for line in seen)
    for name in document.Sheets.ElementNames:
        if name not in fresh:
            document.Sheets.removeByName(name)
    for hand in hands:
        hand.ids = False
    return "type all into new sheets"


def mirror(sheet, bases):
    """The shadow of a sheet, nothing for a sheet that is no map."""
    m = MARK.match(sheet.getCellByPosition(0, 0).String)
    if not m:
        return None
    sheet.unprotect("")
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return Sheet(sheet.Name, bases[m.group(1)], texts(sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)))


def treat(args, office, bases, seed):
    """One workbook: edited, saved, imported, judged."""
    rnd = random.Random(seed)
    mode, base = MODES[seed % len(MODES)], bases[(seed // len(MODES)) % len(bases)]
    given = os.path.join(args.folder, "given-%d.xlsx" % seed)  # its own file: an office that died leaves a lock behind
    shutil.copy(base["file"], given)
    document = office.open(given)
    try:
        hands = []
        for sheet in document.Sheets:
            shadow = mirror(sheet, base["bases"])
            if shadow:
                hands.append(edits.Hand(seed * 10 + len(hands), document, sheet, shadow))
        kinds = edits.LIGHT if mode == "light" else edits.HEAVY
        share = [0] * len(hands)
        for _ in range(rnd.randint(4, 14)):
            share[rnd.randrange(len(hands))] += 1
        log = []
        for hand, wanted in zip(hands, share):
            early = rnd.randint(0, wanted) if mode == "noids" else wanted
            log += edits.run(hand, kinds, early)
            if mode == "noids":
                log.append(edits.drop_ids(hand))
                log += edits.run(hand, kinds, wanted - early)
        if mode == "nobase":
            log.append(edits.drop_base(hands[0]))
        elif mode == "values":
            log.append(retyped(document, hands))
        answer = os.path.join(args.folder, "answer-%d.xlsx" % seed)
        office.save(document, answer)
    finally:
        os.remove(given)
        try:
            document.close(True)
        except GONE:
            pass
    # Without the hidden sheet only the project knows what was sent; with it the file can tell, too.
    into = base["project"] if mode in ("nobase", "values") or rnd.random() < 0.5 else base["bare"]
    report = json.loads(wegmarke(args, "import", into, answer, "--map", base["titles"][0], "--dry-run", "--json"))
    verdict = judge([(h.shadow, h.ids) for h in hands], report)
    if not args.keep and not verdict.faults:
        os.remove(answer)
    return mode, base, log, report, verdict


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("program")
    p.add_argument("folder")
    p.add_argument("--count", type=int, default=150)
    p.add_argument("--first", type=int, default=1000)
    p.add_argument("--only", type=int)
    p.add_argument("--keep", action="store_true")
    args = p.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the office is ended as well
    args.program, args.folder = os.path.abspath(args.program), os.path.abspath(args.folder)
    os.makedirs(args.folder, exist_ok=True)
    seeds = [args.only] if args.only is not None else range(args.first, args.first + args.count)
    print("LibreOffice, seeds %d to %d; repeat one with: colleague.py PROGRAM FOLDER --only SEED" % (seeds[0], seeds[-1]))
    bases, office, total, by_mode, began = prepare(args), Office(), Counter(), {}, time.time()
    try:
        for seed in seeds:
            for attempt in range(3):
                try:
                    mode, base, log, report, verdict = treat(args, office, bases, seed)
                    break
                except GONE as e:
                    print("seed %d: the office died (%s), once more" % (seed, str(e).split("\n")[0][:80]))
                    office.start()
            else:
                raise SystemExit("seed %d: the office died three times" % seed)
            total += verdict.count
            total["files"] += 1
            total["edits"] += len(log)
            by_mode.setdefault(mode, Counter()).update(verdict.count)
            by_mode[mode]["files"] += 1
            if verdict.faults or args.only is not None:
                print("seed %d (%s, %s): %s" % (seed, mode, os.path.basename(base["file"]), "; ".join(log)))
                for f in verdict.faults:
                    print("    " + f)
                if args.only is not None:
                    for d in report["changes"] + report["conflicts"]:
                        print("    import: %(kind)s %(lane)s / %(phase)s %(field)s: %(before)r -> %(after)r" % d)
    finally:
        office.close()
    return finish(total, by_mode, time.time() - began, office.starts)


def finish(total, by_mode, seconds, starts):
    columns = ("files", "cells", "right", "lost", "wrong", "taken", "missed", "invented", "new", "gone", "values")
    print("\n%-8s" % "" + "".join("%9s" % c for c in columns) + "    right")
    for name, c in [(m, by_mode[m]) for m in MODES if m in by_mode] + [("all", total)]:
        print("%-8s" % name + "".join("%9d" % c[k] for k in columns) + "  %6.2f %%" % (100 * c["right"] / max(c["cells"], 1)))
    print("%d edits, %.0f s, office started %d times" % (total["edits"], seconds, starts))
    good = total["right"] >= 0.998 * total["cells"] and not any(total[k] for k in ("wrong", "taken", "missed", "invented"))
    print("passed" if good else "FAILED: wanted are 99.8 % right, and 0 wrong, taken, missed and invented")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
