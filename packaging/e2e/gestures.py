#!/usr/bin/python3
"""Makes recorded gestures in a window, and compares what came out.

  gestures.py play WINDOW GESTURES.jsonl TRACE   makes them by xdotool, one after the other
  gestures.py plain DUMP.json                    prints a project without numbers and times

It waits after each gesture until the program has handled it, however long that takes, and compares
what the program then writes into TRACE with what the test recorded. The first gesture that came out
otherwise ends it.

Gestures are recorded by `go test ./ui -run RecordedGestures`, see gestures.sh. The plain form names
each record by where it stands: a card by map, lane, phase, column and place in its cell.
"""

import json
import subprocess
import sys
import time

from Xlib import X, display
from Xlib.protocol import event

# As in ui/hand_test.go.
DRAG_STEPS = 12
# How long a program may take for one gesture, in seconds.
PATIENCE = 30


def tool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=60)


def between(a, b, i):
    """Step i of a drag, cut towards zero as Go does it."""
    return a + int((b - a) * i / DRAG_STEPS)


def play(program, g):
    def move(x, y):
        return ["mousemove", "--window", program.window.id, x, y, "sleep", 0.012]

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
        tool("key", "ctrl+v")
        return
    words = move(*g["at"])
    if do == "wheel":
        # The toolkit holds a movement back until the next press, but not until the wheel turns.
        tool(*words)
        program.answer()
        words = []
    # With Alt held before the press, the window manager would move the window in place of the card.
    late = [m for m in held if m == "alt"]
    for m in held:
        if m not in late:
            words += ["keydown", m]
    if do == "click":
        # Quick, for on a busy machine this tool itself may sleep longer than a double click lasts, but no
        # quicker than a hand: of 150 double clicks 1 ms long the window manager kept three second ones to itself.
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


class Program:
    """A window that is asked whether it has come round, and the file that it traces changes into."""

    def __init__(self, window, trace):
        self.dpy = display.Display()
        self.root = self.dpy.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.window = self.dpy.create_resource_object("window", int(window))
        self.protocols, self.ping = (self.dpy.intern_atom(n) for n in ("WM_PROTOCOLS", "_NET_WM_PING"))
        self.serial = 0
        self.trace = open(trace, encoding="utf-8")
        self.lines()  # what an earlier round did

    def lines(self):
        return [line.rstrip("\n") for line in self.trace.readlines()]

    def answer(self):
        """Sends the ping of window managers, which is answered in its turn: after all events before it."""
        self.serial += 1
        data = [self.ping, self.serial, self.window.id, 0, 0]
        message = event.ClientMessage(window=self.window, client_type=self.protocols, data=(32, data))
        self.window.send_event(message, event_mask=X.NoEventMask)
        self.dpy.flush()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not self.dpy.pending_events():
                time.sleep(0.003)
                continue
            e = self.dpy.next_event()
            if e.type == X.ClientMessage and e.client_type == self.protocols and list(e.data[1][:2]) == data[:2]:
                return
        sys.exit("gestures: the window does not answer")

    def settle(self):
        """Returns when all events are handled and what they led to was drawn."""
        for _ in range(3):
            self.answer()

    def made(self, count):
        """What was done to the project since the last call, as soon as there are that many steps."""
        self.settle()
        got, end = self.lines(), time.monotonic() + PATIENCE
        while len(got) < count and time.monotonic() < end:
            time.sleep(0.05)
            got += self.lines()
        return got


def play_all(window, path, trace):
    program, last, before = Program(window, trace), None, {}
    with open(path, encoding="utf-8") as f:
        gestures = [json.loads(line) for line in f]
    for g in gestures:
        # Two presses at one place are two gestures and no double click.
        if last and g.get("at") == last:
            time.sleep(0.5)
        last = g.get("at")
        # Steps of one kind that follow within a second are one step of the history. The test lets
        # two seconds pass between all gestures, so here they must not be quicker either.
        if joins(g) and joins(before):
            time.sleep(1.1)
        before = g
        play(program, g)
        want = g.get("steps", [])
        got = program.made(len(want))
        if got != want:
            lines = "\n".join([json.dumps(g, ensure_ascii=False), *("want " + w for w in want), *("got  " + w for w in got)])
            sys.exit("gestures: this came out otherwise\n" + lines)


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
    if len(args) == 4 and args[0] == "play":
        play_all(*args[1:])
    elif len(args) == 2 and args[0] == "plain":
        with open(args[1], encoding="utf-8") as f:
            dump = json.load(f)
        dump.pop("image", None)  # pictures are the same files in both and have no record
        print("\n".join(plain(dump)))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
