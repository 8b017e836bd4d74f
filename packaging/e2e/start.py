#!/usr/bin/env python3
"""Compares how programs start, in one run on one screen: start.py RUNS IDLE NAME TITLE COMMAND [-- NAME TITLE COMMAND]...

For each: the time until its window shows something, until that stays as it is for a second, how much memory it
and its children then hold, and what they do in IDLE seconds in which nobody touches anything. TITLE is a
part of the title by which its window is known. The programs take turns, so that all meet the same load.
"""

import json
import os
import signal
import statistics
import subprocess
import sys
import time

from watch import Screen

TICK = os.sysconf("SC_CLK_TCK")


def tree(root):
    """The process and all below it."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as f:
                    parents[int(entry)] = int(f.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found, grown = {root}, True
    while grown:
        more = {p for p, parent in parents.items() if parent in found} - found
        found |= more
        grown = bool(more)
    return found


def total(pids, read):
    out = 0
    for pid in pids:
        try:
            out += read(pid)
        except (OSError, IndexError):
            pass
    return out


def resident(pid):
    with open(f"/proc/{pid}/statm") as f:
        return int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def worked(pid):
    with open(f"/proc/{pid}/stat") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def measure(screen, title, command, idle):
    begin = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    window, picture, first, changed = None, None, None, None
    while time.monotonic() - begin < 120:
        if window is None:
            window = next((w for w in screen.property(screen.root, "_NET_CLIENT_LIST") or [] if title in screen.title(w)), None)
            time.sleep(0.002)
            continue
        now = screen.pixels(window, (0, 0, 700, 500))
        if now and now != picture and now != now[:4] * (len(now) // 4):
            picture, changed = now, time.monotonic()
            first = first or changed
        if changed and time.monotonic() - changed > 1:
            break
        time.sleep(0.01)
    since = lambda moment: 1000 * (moment - begin) if moment else None
    out = {"first_ms": since(first), "frame_ms": since(changed), "resident_mb": total(tree(program.pid), resident)}
    if idle:
        time.sleep(5)
        before, since = total(tree(program.pid), worked), time.monotonic()
        time.sleep(idle)
        out["idle_percent"] = 100 * (total(tree(program.pid), worked) - before) / (time.monotonic() - since)
        out["resident_mb"] = total(tree(program.pid), resident)
    for pid in sorted(tree(program.pid), reverse=True):
        try:
            os.kill(pid, signal.SIGTERM)
        except OSError:
            pass
    try:
        program.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
    time.sleep(1)
    return out


def main():
    runs, idle = int(sys.argv[1]), float(sys.argv[2])
    programs, rest = [], sys.argv[3:]
    while rest:
        end = rest.index("--") if "--" in rest else len(rest)
        programs.append((rest[0], rest[1], rest[2:end]))
        rest = rest[end + 1 :]
    screen = Screen()
    found = {name: [] for name, _, _ in programs}
    for turn in range(runs):
        for name, title, command in programs:
            found[name].append(measure(screen, title, command, idle if turn == runs - 1 else 0))
            print(f"  {name}, start {turn + 1}: {json.dumps(found[name][-1])}", file=sys.stderr)
    print(f"{'':<24}{'something, ms':>14}{'at rest, ms':>14}{'memory, MB':>12}{'idle, % of a core':>20}   load {os.getloadavg()[0]:.1f}")
    for name, _, _ in programs:
        middle = lambda what: statistics.median([m[what] for m in found[name] if m[what]] or [float("nan")])
        last = found[name][-1]
        idles = f"{last['idle_percent']:.2f}" if idle else "-"
        print(f"{name:<24}{middle('first_ms'):>14.0f}{middle('frame_ms'):>14.0f}{last['resident_mb']:>12.0f}{idles:>20}")


main()
