#!/usr/bin/python3
"""Lets LibreOffice edit exported sheets of records at random and holds the project that took the
answer over against a shadow of the edits.

Usage: records.py PROGRAM FOLDER [--count N] [--first SEED] [--only SEED] [--keep]

Each seed gives one workbook with the personas, touchpoints, measures, key figures and checklists of
a project. Its 6 to 16 edits follow from the seed alone: values changed, chosen from lists and
emptied, records added and deleted, rows sorted with and without the hidden column, columns inserted,
moved, hidden and deleted. The answer is taken over as a whole, and what the project says then is
compared value by value.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import time
import warnings
from collections import Counter

import openpyxl

import recordedits
from colleague import wegmarke
from office import GONE, Office
from recordjudge import judge
from recordsheet import FORM, Facts, Sheet

FORMS = ("--personas", "--touchpoints", "--measures", "--indicators", "--checklists")
BASES = (("story", "de"), ("story", "en"), ("story", "de"), ("W1", "de"), ("W2", "en"))


def sheets(path, dump):
    """The sheets of records in a workbook, by their names."""
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(path)
    out = {ws.title: Sheet(ws.title, ws) for ws in book if FORM.match(str(ws["A1"].value))}
    for sheet in out.values():
        sheet.entries(dump)
    return out


def prepare(args):
    out = {}
    for kind, lang in set(BASES):
        project = os.path.join(args.folder, "%s-%s.wegmarke" % (kind, lang))
        for old in (project, project + "-wal", project + "-shm"):
            if os.path.exists(old):
                os.remove(old)
        wegmarke(args, "sample", project, *([] if kind == "story" else ["--set", kind]), "--lang", lang, "--today", "2026-03-05")
        file = project.replace(".wegmarke", ".xlsx")
        wegmarke(args, "export", project, *FORMS, "-o", file, "--lang", lang)
        out[kind, lang] = {"project": project, "file": file, "lang": lang, "dump": json.loads(wegmarke(args, "dump", project))}
    return out


def treat(args, office, bases, seed):
    rnd = random.Random(seed)
    base = bases[BASES[seed % len(BASES)]]
    given, answer, taken, again = (os.path.join(args.folder, "%s-%d.%s" % (n, seed, e)) for n, e in (
        ("given", "xlsx"), ("answer", "xlsx"), ("taken", "wegmarke"), ("again", "xlsx")))
    shutil.copy(base["file"], given)
    sent, shadow = sheets(given, base["dump"]), sheets(given, base["dump"])
    document, log = office.open(given), []
    try:
        hands = []
        for n, name in enumerate(shadow):
            sheet = document.Sheets.getByName(name)
            sheet.unprotect("")
            hands.append(recordedits.Hand(seed * 100 + n, document, sheet, shadow[name]))
        share = Counter(rnd.randrange(len(hands)) for _ in range(rnd.randint(6, 16)))
        for n, hand in enumerate(hands):
            log += recordedits.run(hand, share[n])
        office.save(document, answer)
    finally:
        os.remove(given)
        try:
            document.close(True)
        except GONE:
            pass
    shutil.copy(base["project"], taken)
    report = json.loads(wegmarke(args, "import", taken, answer, "--dry-run", "--json"))
    wegmarke(args, "import", taken, answer, "--accept", "all")
    now = json.loads(wegmarke(args, "dump", taken))
    wegmarke(args, "export", taken, *FORMS, "-o", again, "--lang", base["lang"])
    facts = lambda of: Facts(of.values())
    verdict = judge(facts(sent), facts(shadow), facts(sent), facts(sheets(again, now)), base["dump"], now)
    for d in report["conflicts"]:
        verdict.fault("invented", "conflict %(form)s %(field)s %(before)r -> %(after)r" % d)
    os.remove(taken)
    os.remove(again)
    if not args.keep and not verdict.faults:
        os.remove(answer)
    return base, log, report, verdict


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("program")
    p.add_argument("folder")
    p.add_argument("--count", type=int, default=40)
    p.add_argument("--first", type=int, default=1000)
    p.add_argument("--only", type=int)
    p.add_argument("--keep", action="store_true")
    args = p.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the office is ended as well
    args.program, args.folder = os.path.abspath(args.program), os.path.abspath(args.folder)
    os.makedirs(args.folder, exist_ok=True)
    seeds = [args.only] if args.only is not None else range(args.first, args.first + args.count)
    print("Sheets of records, seeds %d to %d; repeat one with: records.py PROGRAM FOLDER --only SEED" % (seeds[0], seeds[-1]))
    bases, office, total, began = prepare(args), Office(), Counter(), time.time()
    try:
        for seed in seeds:
            for attempt in range(3):
                try:
                    base, log, report, verdict = treat(args, office, bases, seed)
                    break
                except GONE as e:
                    print("seed %d: the office died (%s), once more" % (seed, str(e).split("\n")[0][:80]))
                    office.start()
            else:
                raise SystemExit("seed %d: the office died three times" % seed)
            total += verdict.count
            total["files"] += 1
            total["edits"] += len(log)
            if verdict.faults or args.only is not None:
                print("seed %d (%s): %s" % (seed, os.path.basename(base["file"]), "; ".join(log)))
                for f in verdict.faults:
                    print("    " + f[:400])
                if args.only is not None:
                    for d in report["changes"] + report["conflicts"]:
                        print("    import: %(form)s %(kind)s %(list)s %(field)s: %(before)r -> %(after)r" % d)
    finally:
        office.close()
    columns = ("files", "edits", "cells", "right", "values", "new", "gone", "missed", "invented")
    print("\n" + "".join("%9s" % c for c in columns))
    print("".join("%9d" % total[c] for c in columns))
    print("%.0f s, office started %d times" % (time.time() - began, office.starts))
    good = not total["missed"] and not total["invented"]
    print("passed" if good else "FAILED: wanted are 0 missed and 0 invented")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
