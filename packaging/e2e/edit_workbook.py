#!/usr/bin/python3
"""Edit an exported workbook with LibreOffice the way a colleague does.

Usage: edit_workbook.py IN.xlsx OUT.xlsx CHANGES.json

Changes twenty texts, fills one spare slot, inserts one row with a text, and saves the
workbook as .xlsx. CHANGES.json lists what was done, so that the import can be held
against it: {"changed": [[before, after], ...], "added": [text, ...]}.

Needs LibreOffice Calc and its Python bindings (packages libreoffice-calc and python3-uno).
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

# Column A of a row of cards: lane and slot. Rows of further values have a third part.
CARD_ROW = re.compile(r"^[0-9a-f-]{36}/\d+$")
MARK = "wm1;map="
WANTED = 20


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(profile, pipe):
    """Start an office of our own and wait for it."""
    office = subprocess.Popen([
        "soffice", "--headless", "--invisible", "--norestore", "--nologo",
        "-env:UserInstallation=" + uno.systemPathToFileUrl(profile),
        "--accept=pipe,name=%s;urp;" % pipe,
    ])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.5)
    office.kill()
    raise SystemExit("the office did not start")


def find_map(document):
    """The map is the sheet with the mark, whatever its name is."""
    for sheet in document.Sheets:
        if sheet.getCellByPosition(0, 0).String.startswith(MARK):
            return sheet
    raise SystemExit("no sheet carries the mark of a map")


def is_list(cell):
    """Cells with a drop-down take few values and are no free text."""
    return cell.Validation.Type.value == "LIST"


def rows_of(sheet, last):
    return [r for r in range(last + 1) if CARD_ROW.match(sheet.getCellByPosition(0, r).String)]


def edit(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress.EndRow
    steps = [c for c in range(2, cursor.RangeAddress.EndColumn + 1) if sheet.getCellByPosition(c, 0).String]
    sheet.unprotect("")
    rows = rows_of(sheet, last)
    changed, added, lanes = [], [], set()
    for row in rows:
        for column in steps:
            cell = sheet.getCellByPosition(column, row)
            if not cell.String or is_list(cell) or cell.CellProtection.IsLocked or len(changed) == WANTED:
                continue
            if cell.String.endswith(")"):
                continue  # the kind of a touchpoint stands there; leave it at the end
            # Every second card only, so that changed and unchanged ones stand side by side.
            if (row + column) % 2:
                continue
            before = cell.String
            cell.String = before + " (neu)"
            changed.append([before, cell.String])

    # A free slot: the last row of the first lane has no card at all.
    lane = sheet.getCellByPosition(0, rows[0]).String.split("/")[0]
    own = [r for r in rows if sheet.getCellByPosition(0, r).String.startswith(lane)]
    spare = sheet.getCellByPosition(steps[1], own[-1])
    if spare.String:
        raise SystemExit("the first lane has no free slot")
    spare.String = "Fragt einen Kollegen nach Rat"
    added.append(spare.String)

    # A row between two slots of the first lane, which have no values below them.
    sheet.Rows.insertByIndex(own[1], 1)
    new = sheet.getCellByPosition(steps[0], own[1])
    new.String = "Sucht im Intranet"
    added.append(new.String)
    return {"changed": changed, "added": added}


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    source, target, log = (os.path.abspath(p) for p in sys.argv[1:])
    with tempfile.TemporaryDirectory() as profile:
        office, desktop = connect(profile, "wegmarke%d" % os.getpid())
        try:
            document = desktop.loadComponentFromURL(
                uno.systemPathToFileUrl(source), "_blank", 0, (prop("Hidden", True),))
            done = edit(find_map(document))
            document.storeToURL(
                uno.systemPathToFileUrl(target), (prop("FilterName", "Calc MS Excel 2007 XML"),))
            document.close(True)
        finally:
            try:
                desktop.terminate()
            except Exception:  # the office may already be gone, which is what is wanted
                pass
            office.wait(30)
    with open(log, "w", encoding="utf-8") as out:
        json.dump(done, out, ensure_ascii=False, indent=1)
    print("%d texts changed, %d added" % (len(done["changed"]), len(done["added"])))


if __name__ == "__main__":
    main()
