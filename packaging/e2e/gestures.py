#!/usr/bin/env python3
"""Makes recorded gestures in a window, and compares what came out.

  gestures.py play WINDOW GESTURES.jsonl   makes them by xdotool, one after the other
  gestures.py plain DUMP.json                     prints a project without numbers and times

Gestures are recorded by `go test ./ui -run RecordedGestures`, see gestures.sh. The plain form names
each record by where it stands: a card by map, lane, phase, column and place in its cell.
"""

import json
import subprocess
import sys
import time

# As in ui/hand_test.go.
DRAG_STEPS = 12
# A moment between two gestures. The toolkit takes events in their order, however late it comes to
# them; what needs the time is only what it does by itself, such as opening a dialog.
REST = 0.12


def tool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=60)


def between(a, b, i):
    """Step i of a drag, cut towards zero as Go does it."""
    return a + int((b - a) * i / DRAG_STEPS)


def play(window, g):
    def move(x, y):
        return ["mousemove", "--window", window, x, y, "sleep", 0.012]

    held = [m for m in g.get("mods", "").split("+") if m]
    do = g["do"]
    if do == "key":
        tool("key", "--delay", 12, g["text"])
        return
    if do == "type":
        tool("type", "--delay", 12, "--", g["text"])
        return
    if do == "paste":
        subprocess.run(["xclip", "-selection", "clipboard"], input=g["text"].encode(), check=True)
        time.sleep(0.05)
        tool("key", "ctrl+v")
        return
    words = move(*g["at"])
    # With Alt held before the press, the window manager would move the window in place of the card.
    late = [m for m in held if m == "alt"]
    for m in held:
        if m not in late:
            words += ["keydown", m]
    if do == "click":
        words += ["click", "--repeat", g["count"], "--delay", 40, 1]
    elif do == "wheel":
        words += ["click", "--repeat", abs(g["count"]), "--delay", 15, 4 if g["count"] > 0 else 5]
    else:
        (x, y), (tx, ty) = g["at"], g["to"]
        words += ["mousedown", 1]
        for m in late:
            words += ["keydown", m]
        for i in range(1, DRAG_STEPS + 1):
            words += move(between(x, tx, i), between(y, ty, i))
        if do == "cancel":
            words += ["key", "Escape"]
        words += ["mouseup", 1]
    for m in reversed(held):
        words += ["keyup", m]
    tool(*words)


def joins(g):
    """Says whether a gesture may become one step with another one of its kind."""
    text = g.get("text", "")
    return g.get("do") == "key" and text.startswith("alt+") or g.get("do") == "type" and len(text) == 1


def play_all(window, path):
    last, before = None, {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            g = json.loads(line)
            # Two presses at one place are two gestures and no double click.
            if last and g.get("at") == last:
                time.sleep(0.5)
            last = g.get("at")
            # Steps of one kind that follow within a second are one step of the history. The test lets
            # two seconds pass between all gestures, so here they must not be quicker either.
            if joins(g) and joins(before):
                time.sleep(1.1)
            before = g
            play(window, g)
            time.sleep(0.5 if g["do"] == "click" and g["at"][0] < 200 else REST)


def plain(dump):
    """The project as sorted lines, with names in place of numbers."""
    records = {r["id"]: (table, r) for table, rs in dump.items() for r in rs or [] if "id" in r}
    parents = {"phase": "map", "step": "phase", "lane": "map", "card": ("lane", "step"), "lane_set": "project"}
    groups = {}
    for rid, (table, r) in records.items():
        p = parents.get(table)
        key = tuple(r.get(x, "") for x in ((p,) if isinstance(p, str) else p or ()))
        groups.setdefault((table, key), []).append((r.get("order", ""), rid))
    names = {}

    def name(rid):
        if rid not in names:
            table, r = records[rid]
            p = parents.get(table)
            key = tuple(r.get(x, "") for x in ((p,) if isinstance(p, str) else p or ()))
            at = sorted(groups[table, key]).index((r.get("order", ""), rid))
            above = "+".join(name(k) for k in key if k in records)
            names[rid] = f"{above}/{table}{at}" if above else f"{table}{at}"
        return names[rid]

    ordered = {"project", "persona", "touchpoint", "indicator", "measure", "map", "phase", "step", "lane", "card", "role"}
    lines = []
    for table, rs in dump.items():
        for r in rs or []:
            shown = {}
            for k, v in r.items():
                if k == "order" or k == "id" and table not in ordered:
                    continue
                if isinstance(v, str) and v in records:
                    v = name(v) if records[v][0] in ordered else "@" + records[v][0]
                elif isinstance(v, float):
                    v = round(v, 4)
                shown[k] = v
            lines.append(table + " " + json.dumps(shown, ensure_ascii=False, sort_keys=True))
    return sorted(lines)


def main(args):
    if len(args) == 3 and args[0] == "play":
        play_all(args[1], args[2])
    elif len(args) == 2 and args[0] == "plain":
        with open(args[1], encoding="utf-8") as f:
            dump = json.load(f)
        dump.pop("image", None)  # pictures are the same files in both and have no record
        print("\n".join(plain(dump)))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
