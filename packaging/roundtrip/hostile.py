#!/usr/bin/python3
"""Sets the program on hostile workbooks, each in a process of its own with bounds.

Usage: hostile.py PROGRAM PROJECT FOLDER

FOLDER holds the workbooks and list.json, as the test TestHostileWorkbooks writes them when
WORKBOOK_HOSTILE names the folder and WORKBOOK_SENT a workbook exported from PROJECT. Each must be
refused with the right sentence, or imported with nothing changed, in under 7 s of processor time and
300 MB, without a trace of a crash.
"""

import json
import os
import re
import resource
import subprocess
import sys
import time

SECONDS, MEGABYTES = 7, 300
KILL_SECONDS, KILL_BYTES = 60, 6 << 30  # address space: the runtime reserves more than it uses

# Words of the sentences that a person gets, English, by kind of refusal.
HERE = os.path.dirname(os.path.abspath(__file__))
KEYS = {
    "not_workbook": "error.import.format", "old_format": "error.import.old", "numbers": "error.import.numbers",
    "binary": "error.import.binary", "encrypted": "error.import.encrypted", "document": "error.import.document",
    "open_document": "error.import.document",  # real ones are read; that of the list says that it is something else
    "damaged": "error.import.damaged", "too_large": "error.import.large", "newer": "error.import.newer",
}


def sentences():
    with open(os.path.join(HERE, "../../assets/translations/en.json"), encoding="utf-8") as f:
        texts = json.load(f)
    return {kind: texts[key] for kind, key in KEYS.items() if key in texts}


def words(text):
    """The longest words of a sentence between its values."""
    return max(re.split(r"\{[^}]*\}", text), key=len)


def main():
    program, project, folder = sys.argv[1:]
    said_by_kind = sentences()
    with open(os.path.join(folder, "list.json"), encoding="utf-8") as f:
        cases = json.load(f)
    bad, worst_time, worst_size = 0, (0, ""), (0, "")
    for case in cases:
        path = os.path.join(folder, case["File"])
        before = time.time()
        process = subprocess.Popen(
            [program, "import", project, path, "--dry-run", "--json", "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=lambda: (resource.setrlimit(resource.RLIMIT_CPU, (KILL_SECONDS, KILL_SECONDS)),
                                resource.setrlimit(resource.RLIMIT_AS, (KILL_BYTES, KILL_BYTES))))
        out, err = process.stdout.read().decode(errors="replace"), process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds, size = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        worst_time, worst_size = max(worst_time, (seconds, case["Name"])), max(worst_size, (size, case["Name"]))
        why, want = "", case["Want"]
        if "goroutine " in err or "panic" in err or process.returncode not in (0, 1):
            why = "ended with %d: %s" % (process.returncode, err[:300])
        elif seconds > SECONDS or size > MEGABYTES:
            why = "took %.1f s and %.0f MB" % (seconds, size)
        elif want == "same":
            report = json.loads(out) if process.returncode == 0 else None
            if report is None or report["changes"] or report["conflicts"]:
                why = "was to be imported without a change: " + (err or out)[:300]
        elif want in said_by_kind and words(said_by_kind[want]) not in err:
            why = "was to be refused as %s: %s" % (want, (err or out)[:300])
        if why:
            bad += 1
            print("%s (%s): %s" % (case["Name"], case["File"], why))
        if time.time() - before > 30:
            print("%s took %.0f s on the clock" % (case["Name"], time.time() - before))
    print("%d hostile workbooks; longest %.1f s (%s), largest %.0f MB (%s)" % (len(cases), *worst_time, *worst_size))
    print("passed" if not bad else "FAILED: %d" % bad)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
