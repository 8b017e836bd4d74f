#!/usr/bin/env python3
"""Prints what bench.sh has measured as one table: benchtable.py FOLDER BASELINE SET..."""

import json
import os
import sys


def load(folder, name, kind):
    path = os.path.join(folder, name + kind)
    try:
        with open(path, encoding="utf-8") as f:
            return json.load(f)
    except (OSError, ValueError):
        return {}


def number(v):
    if v is None:
        return "-"
    return f"{v:.2f}" if v < 10 else f"{v:.1f}" if v < 100 else f"{v:.0f}"


def row(name, values):
    """One line: each set has its value and how many times the baseline that is."""
    base = values[0]
    cells = [f"{number(base):>9}"]
    for v in values[1:]:
        # Beside next to nothing a ratio says nothing.
        ratio = f"{v / base:.1f}x" if v is not None and base and base >= 0.1 else ""
        cells.append(f"{number(v):>9} {ratio:>6}")
    print(f"{name:<44}" + "".join(cells))


def main():
    folder, names = sys.argv[1], sys.argv[2:]
    inside = [load(folder, n, ".json") for n in names]
    started = [load(folder, n, ".start.json") for n in names]
    keys = [load(folder, n, ".keys.json") for n in names]
    verbs = [load(folder, n, ".verbs.json") for n in names]

    def line(title, pick, sources):
        values = []
        for s in sources:
            try:
                values.append(pick(s))
            except (KeyError, IndexError, TypeError):
                values.append(None)
        if any(v is not None for v in values):
            row(title, values)

    first = inside[0]
    print()
    print(f"Wegmarke, window {first['window'][0]} x {first['window'][1]}, {first['system']}; "
          f"frames: {first['clock']}.")
    loads = [float(x) for r in inside for x in r.get("load", []) if x]
    print(f"Load of the machine while measuring: {min(loads):.1f} to {max(loads):.1f}, processors: {os.cpu_count()}."
          if loads else "")
    print("The ratios compare with the empty map in the first column.\n")
    head = f"{'':<44}{names[0] + ' (empty)':>9}" + "".join(f"{n:>9}{'':7}" for n in names[1:])
    print(head)
    row("cards", [r.get("cards") for r in inside])

    print("\nWall time, ms, from outside (median of 3, every pixel drawn)")
    line("start to window", lambda s: s["window"], started)
    line("start to first picture", lambda s: s["picture"], started)
    line("start to map on screen", lambda s: s["project"], started)
    line("key to changed pixels, p50", lambda s: s["key_to_screen_ms"]["p50"], keys)
    line("key to changed pixels, p95", lambda s: s["key_to_screen_ms"]["p95"], keys)
    line("  resolution of that, p95", lambda s: s["resolution_ms"]["p95"], keys)
    line("export a map as .xlsx", lambda s: s["export"], verbs)
    line("import it (dry run)", lambda s: s["import"], verbs)
    line("render a map as PDF", lambda s: s["pdf"], verbs)
    line("the verb 'version', for comparison", lambda s: s["version"], verbs)

    print("\nOpening, from inside")
    line("first opening to map on screen, wall ms", lambda s: s["openings"][0]["screen_ms"], inside)
    line("again: to map on screen, wall ms", lambda s: min(o["screen_ms"] for o in s["openings"][1:]), inside)
    line("again: file read, wall ms", lambda s: min(o["read_ms"] for o in s["openings"][1:]), inside)
    line("again: page built, CPU ms of main thread", lambda s: min(o["show_cpu_ms"] for o in s["openings"][1:]), inside)
    line("again: first frame, CPU ms of main thread", lambda s: min(o["paint_cpu_ms"] for o in s["openings"][1:]), inside)

    order = []
    for r in inside:
        for p in r["phases"]:
            if p["name"] not in order:
                order.append(p["name"])

    def phase(report, name):
        return next(p for p in report["phases"] if p["name"] == name)

    def phases(title, key, field):
        print(f"\n{title}")
        for name in order:
            values = []
            for r in inside:
                try:
                    values.append(phase(r, name)[key][field] if field else phase(r, name)[key])
                except (StopIteration, KeyError):
                    values.append(None)
            # A phase that the empty map cannot do is compared with a frame in which nothing changes.
            if values[0] is None:
                base = phase(inside[0], "nothing changes")[key]
                shown = [base[field] if field else base] + values[1:]
                row(f"  {name} *", shown)
            else:
                row(f"  {name}", values)

    phases("CPU ms of the main thread per frame (handler and painting), p50", "frame_ms", "p50")
    phases("the same, p95 (worst where there are few)", "frame_ms", "p95")
    phases("the same, worst", "frame_ms", "worst")
    order = [n for n in order if not n.startswith(("rest ", "after ", "nothing", "empty"))]
    phases("of it the handler alone, p95", "handler_ms", "p95")
    phases("allocations per step, all threads", "allocs_per_step", None)
    print("  * the empty map cannot do this; its column shows a frame in which nothing changes")

    worst = []
    for r in inside:
        p = max(r["phases"], key=lambda p: p["frame_ms"]["worst"])
        worst.append(f"{p['frame_ms']['worst']:.0f} ms in '{p['name']}'")
    print("\nWorst frame: " + "; ".join(f"{n}: {w}" for n, w in zip(names, worst)))

    print("\nResident memory, MB (with the textures of the software driver)")
    line("after the first opening", lambda s: s["openings"][0]["memory_mb"]["resident"], inside)
    for i, what in enumerate(h["name"] for h in first.get("held", [])):
        line(what, lambda s: s["held"][i]["memory_mb"]["resident"], inside)
        line("  of it not from files", lambda s: s["held"][i]["memory_mb"]["anonymous"], inside)
        line("  held by Go", lambda s: s["held"][i]["memory_mb"]["go"], inside)
    line("at the very end", lambda s: s["memory_mb"]["resident"], inside)
    line("  of it held by Go", lambda s: s["memory_mb"]["go"], inside)
    line("  of that in use", lambda s: s["memory_mb"]["go_live"], inside)

    print("\nIdle, per cent of one processor")
    for i, what in enumerate(i["name"] for i in first["idle"]):
        line(f"{what}, main thread", lambda s: s["idle"][i]["main_thread_percent"], inside)
        line(f"{what}, all threads", lambda s: s["idle"][i]["process_percent"], inside)
    print(f"\nMore in {os.path.relpath(folder)}: one .json for each set.")


if __name__ == "__main__":
    main()
