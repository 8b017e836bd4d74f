#!/usr/bin/python3
"""Measures sending and taking back workbooks beside other libraries, each in a process of its own.

Usage: bench.py FOLDER [--loads 1x300,200x300,1x100000]

The processor time is that of the work alone, the memory the most that the process had at any time,
with the data it works on. The least time and the most memory of three runs for the small load, of one for the others.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys

OURS = ("RawRead", "Read", "Import", "ExcelizeRows", "RawWrite", "Export")
FOREIGN = {
    "openpyxl": [sys.executable, "-c", "import openpyxl, sys\nfor s in openpyxl.load_workbook(sys.argv[1], read_only=True):\n  for r in s.iter_rows(values_only=True): pass"],
    "LibreOffice": ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"],
}


def watched(command, **more):
    """Runs a command and returns what it said, its processor time in ms and its peak in MB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return said, 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("folder")
    p.add_argument("--loads", default="1x300,200x300,1x100000")
    args = p.parse_args()
    folder = os.path.abspath(args.folder)
    os.makedirs(folder, exist_ok=True)
    test = os.path.join(folder, "workbook.test")
    subprocess.run(["go", "test", "-c", "-vet=off", "-o", test, "./storage/workbook"], check=True)
    env = dict(os.environ, WORKBOOK_BENCH=folder, GOMAXPROCS="1")
    for load in args.loads.split(","):
        path = os.path.join(folder, load + ".xlsx")
        if os.path.exists(path):
            os.remove(path)

        def ours(what):
            return watched([test, "-test.run", "^$", "-test.bench", "^Benchmark%s$/^%s$" % (what, load), "-test.benchtime", "1x"], env=env)

        ours("Read")  # writes the workbook
        print("\n%s, workbook of %.1f MB" % (load, os.path.getsize(path) / 1e6))
        base = {}
        for what in OURS:
            runs = []
            for _ in range(3 if load == "1x300" else 1):
                said, _, size = ours(what)
                m = re.search(r"([\d.]+) cpu-ms/op", said)
                runs.append((float(m.group(1)) if m else float("nan"), size))
            took, size = min(t for t, _ in runs), max(s for _, s in runs)
            base[what] = took
            against = {"Read": "RawRead", "ExcelizeRows": "RawRead", "Import": "RawRead", "Export": "RawWrite"}.get(what)
            ratio = "%6.2f x %s" % (took / base[against], against) if against else ""
            print("  %-14s %9.0f ms %6.0f MB  %s" % (what, took, size, ratio), flush=True)
        for name, command in FOREIGN.items():
            if name == "LibreOffice":
                if not shutil.which("soffice"):
                    print("  SKIPPED LibreOffice")
                    continue
                command = [command[0], "-env:UserInstallation=file://%s/profile" % folder, *command[1:], os.path.join(folder, "out")]
            _, took, size = watched([*command, path])
            print("  %-14s %9.0f ms %6.0f MB" % (name, took, size), flush=True)
    shutil.rmtree(os.path.join(folder, "profile"), ignore_errors=True)


if __name__ == "__main__":
    main()
