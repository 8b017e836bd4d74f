#!/usr/bin/python3
"""Lets a monkey make gestures in a window and looks at the program after each of them.

  monkey.py play WINDOW PID PROJECT OUT --seed SEED [--seconds N] [--gestures FILE]
  monkey.py report OUT

PROJECT is the open file; OUT holds start.json (a dump of it before the window opened it), soak.jsonl (what
the program writes with WEGMARKE_SOAK), data (its folder) and replay, the program that makes all changes
again. monkey.sh prepares that. With FILE the gestures in it are made in place of new ones.

play ends with 0 when the time is over, with 3 when the project was left by what was pressed, and with 1
when something is wrong. docs/soak.md says what is looked at.
"""

import argparse
import glob
import json
import os
import random
import re
import subprocess
import sys
import time

from Xlib import X, XK
from Xlib.ext import xtest

from gestures import Program, between, DRAG_STEPS

WIDTH, HEIGHT = 1600, 1000
# How long a turn of the main loop may take of the processor, and how long the program may be away by the
# clock, in milliseconds; the second one only catches what waits, for the machine may be busy.
HANG, AWAY = 100, 10000
# After how many gestures the file is saved and compared, and how many are shown after a fault.
SAVED_EVERY, SHOWN, BRIEFLY = 40, 25, 8
MEMORY_EVERY = 300  # seconds
PATIENCE = 30  # seconds that a save may take
LEFT, FLAWED = 3, 4

# What ends the program, opens a window or another project, or is taken by the window manager is left out:
# Ctrl+Q, Ctrl+N, Ctrl+O, Ctrl+Shift+N, Ctrl+Shift+S, Ctrl+Shift+I, all with Alt except with arrows, and
# the pointer with Alt held before the press.
KEYS = (
    "Up Down Left Right Up Down Left Right Tab Tab shift+Tab Return Return Escape Escape Escape Delete BackSpace F2 F2 space space "
    "Home End Prior Next F6 shift+F6 F3 shift+F3 F1 shift+F1 F5 F8 F8 Insert Menu shift+F10 "
    "alt+Up alt+Down alt+Left alt+Right shift+Up shift+Down shift+Left shift+Right shift+Home shift+End "
    "ctrl+Up ctrl+Left ctrl+Home ctrl+End ctrl+Return shift+Return ctrl+space ctrl+Prior ctrl+Next ctrl+shift+Prior ctrl+shift+Next "
    "ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+y ctrl+y ctrl+shift+z ctrl+a ctrl+shift+a ctrl+c ctrl+x ctrl+v ctrl+v ctrl+d ctrl+d "
    "ctrl+minus ctrl+plus ctrl+0 ctrl+0 ctrl+9 ctrl+2 ctrl+f ctrl+t ctrl+i ctrl+b ctrl+h ctrl+k ctrl+g ctrl+w ctrl+shift+t "
    "ctrl+shift+c ctrl+shift+l ctrl+shift+p ctrl+shift+k ctrl+shift+o ctrl+shift+f ctrl+shift+h ctrl+comma ctrl+s ctrl+e ctrl+F6"
).split()
TEXTS = [
    "x", "neue karte", "zwei worte", "1", "2", "3", "4", "5", "w", "a b  c   ", "12.3.2026", "-5", "0", "100", "angebot", "kunde",
    "sehr langer text der weit ueber eine karte hinausgeht und immer noch nicht zu ende ist, weil jemand viel zu sagen hat",
]
PASTES = [
    "eine Karte", "Ä ö ü ß €", "a\tb\nc\td", "1\n2\n3", "Zeile\n\n\nZeile", '"mit ""Zeichen"""\t\nzwei', "\t\t\t", "viel " * 200,
    "a\tb\tc\n" * 12, "https://example.com/seite?x=1", "🙂\t🙃\n⛑️\tä", "x" * 3000,
]
TABLE = "<table><tr><td>Anruf</td><td>Angebot<br>prüfen</td></tr><tr><td>Besuch</td><td></td></tr></table>"
MODS = ["", "", "", "", "", "ctrl", "shift", "ctrl+shift"]
# Which part of the window how often: x, y, width, height.
BOARD = (240, 150, 1030, 800)
PLACES = [(BOARD, 70), ((0, 60, 240, 940), 9), ((1280, 100, 320, 860), 9), ((0, 0, WIDTH, 110), 9), ((0, 0, WIDTH, HEIGHT), 3)]

# Where the side bar lists maps.
MAPS = (400, 670)


class Monkey:
    """Invents gestures. The same seed gives the same ones, whatever the program does."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.habit = []

    def aim(self):
        x, y, w, h = self.r.choices([p for p, _ in PLACES], weights=[n for _, n in PLACES])[0]
        return [self.r.randrange(x + 2, min(x + w, WIDTH) - 2), self.r.randrange(y + 2, min(y + h, HEIGHT) - 2)]

    def near(self, at):
        """A place not far off, within the window."""
        return [min(max(c + self.r.randrange(-300, 301), 3), end - 3) for c, end in zip(at, (WIDTH, HEIGHT))]

    def next(self):
        r = self.r
        if not self.habit and r.randrange(6) == 0:
            self.habit = self.some_habit()
        if self.habit:
            return self.habit.pop(0)
        n = r.randrange(100)
        if n < 26:
            return {"do": "click", "at": self.aim(), "count": 2 if r.randrange(5) == 0 else 1, "mods": r.choice(MODS),
                    "button": 3 if r.randrange(9) == 0 else 1}
        if n < 46:
            at = self.aim()
            return {"do": "cancel" if r.randrange(7) == 0 else "drag", "at": at, "to": self.near(at) if r.randrange(3) else self.aim(),
                    "mods": r.choice(MODS + ["alt"]), "button": 2 if r.randrange(12) == 0 else 1}
        if n < 56:
            return {"do": "wheel", "at": self.aim(), "count": r.randrange(-10, 11) or 3, "mods": r.choice(["", "", "ctrl", "shift"])}
        if n < 88:
            return {"do": "key", "text": r.choice(KEYS)}
        if n < 94:
            return {"do": "type", "text": r.choice(TEXTS)}
        if n < 98:
            return {"do": "paste", "text": TABLE, "type": "text/html"} if r.randrange(6) == 0 else {"do": "paste", "text": r.choice(PASTES)}
        return {"do": "wait", "count": r.randrange(1500)}

    def some_habit(self):
        """What only several gestures lead to."""
        r = self.r

        def key(*texts):
            return {"do": "key", "text": r.choice(texts)}

        at = self.aim()
        write = {"do": "type", "text": r.choice(TEXTS)}
        leave = key("Return", "ctrl+Return", "Tab", "Escape")
        click = {"do": "click", "at": at, "count": 1, "mods": "", "button": 1}
        if r.randrange(3) == 0:
            # Back to some map, where most can be changed: what is open is left, and a row of the side bar pressed.
            row = click | {"at": [120, r.randrange(*MAPS)]}
            return [key("Escape"), key("Escape"), key("Escape"), row, key("ctrl+0"), {"do": "drag", "at": at, "to": self.near(at), "mods": r.choice(["", "", "alt"]), "button": 1}]
        menu = [key("Down", "Down", "Down", "Right") for _ in range(1 + r.randrange(12))]
        return r.choice([
            [click | {"count": 2}, key("ctrl+a"), write, leave],
            [click, key("Delete"), key("Return", "Escape"), key("ctrl+z", "Escape")],
            [click, key("ctrl+d"), key("alt+Right", "alt+Left", "alt+Down"), key("ctrl+z", "alt+Up")],
            [click, click | {"at": self.near(at), "mods": "shift"}, key("ctrl+c", "ctrl+x"), click | {"at": self.near(at)}, key("ctrl+v")],
            [click | {"button": 3}, *menu, key("Return"), write, leave],
            [key("ctrl+k"), write | {"text": r.choice(["karte", "phase", "spur", "ansicht", "persona", "massnahme"])}, key("Down", "Return"), key("Return"), leave],
            [key("F6"), key("Tab"), key("Tab"), write, leave],
            [key("Escape"), key("Escape"), click, key("F5"), *[key("space", "Right", "Left", "Down") for _ in range(5)], key("Escape")],
            [key("F8"), click, {"do": "drag", "at": at, "to": self.near(at), "mods": "", "button": 1}, key("F8")],
            [click, key("space"), *[key("Left", "Right", "Up", "Down") for _ in range(4)], key("space", "Escape")],
            [{"do": "wheel", "at": self.aim(), "count": r.choice([-8, 8]), "mods": "ctrl"} for _ in range(4)] + [key("ctrl+0", "ctrl+9")],
        ])


class Hand:
    """Makes gestures by events of the X server's own test extension."""

    def __init__(self, program):
        self.program, self.dpy = program, program.dpy
        self.origin()

    def origin(self):
        place = self.program.root.translate_coords(self.program.window, 0, 0)
        self.x, self.y = place.x, place.y

    def send(self, kind, detail=0, **at):
        xtest.fake_input(self.dpy, kind, detail, **at)
        self.dpy.sync()

    def move(self, x, y):
        self.send(X.MotionNotify, x=int(x) + self.x, y=int(y) + self.y)
        time.sleep(0.008)

    def code(self, name):
        sym = XK.string_to_keysym({"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}.get(name, name))
        # Only what needs no key beside it; the rest is pasted.
        return next(code for code, index in self.dpy.keysym_to_keycodes(sym) if index == 0)

    def press(self, keys):
        codes = [self.code(k) for k in keys.split("+")]
        for c in codes:
            self.send(X.KeyPress, c)
        for c in reversed(codes):
            self.send(X.KeyRelease, c)

    def click(self, button, count=1):
        for _ in range(count):
            self.send(X.ButtonPress, button)
            self.send(X.ButtonRelease, button)

    def make(self, g):
        do = g["do"]
        if do == "key":
            self.press(g["text"])
        elif do == "type":
            names = {" ": "space", ".": "period", ",": "comma", "-": "minus"}
            for c in g["text"]:
                self.press(names.get(c, c))
                time.sleep(0.004)
        elif do == "paste":
            # The tool stays behind to answer for the clipboard; it must not hold this one's streams open.
            subprocess.run(["xclip", "-selection", "clipboard", "-target", g.get("type", "UTF8_STRING")], input=g["text"].encode(),
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20)
            self.press("ctrl+v")
        elif do == "wait":
            time.sleep(g["count"] / 1000)
        else:
            self.point(g)

    def point(self, g):
        self.move(*g["at"])
        mods = [m for m in g["mods"].split("+") if m]
        # With Alt held before the press, the window manager would move the window in place of the card.
        for m in mods:
            if m != "alt":
                self.send(X.KeyPress, self.code(m))
        if g["do"] == "click":
            self.click(g["button"], g["count"])
        elif g["do"] == "wheel":
            self.program.answer()  # the toolkit holds a movement back, but not until the wheel turns
            for _ in range(abs(g["count"])):
                self.click(4 if g["count"] > 0 else 5)
                time.sleep(0.015)
        else:
            self.drag(g, "alt" in mods)
        for m in reversed(mods):
            self.send(X.KeyRelease, self.code(m))

    def drag(self, g, alt):
        (x, y), (tx, ty) = g["at"], g["to"]
        self.send(X.ButtonPress, g["button"])
        if alt:
            self.send(X.KeyPress, self.code("alt"))
        for i in range(1, DRAG_STEPS + 1):
            self.move(between(x, tx, i), between(y, ty, i))
        if g["do"] == "cancel":
            self.press("Escape")
        self.send(X.ButtonRelease, g["button"])


class Fault(Exception):
    """Something that must not be."""


class Left(Exception):
    """The project was left by what was pressed."""


class Run:
    """One project in one window, from its opening until it is left or the time is over."""

    def __init__(self, a):
        self.pid, self.project, self.out = int(a.pid), os.path.realpath(a.project), a.out
        self.wegmarke = os.environ["PROGRAM"]
        self.soak = self.path("soak.jsonl")
        self.program = Program(a.window, self.soak)
        self.program.trace.seek(0)  # what it took to open the project, too
        self.hand = Hand(self.program)
        self.replay = subprocess.Popen([self.path("replay"), self.path("start.json"), self.soak],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.log = open(self.path("data/log/wegmarke.log"), encoding="utf-8")
        self.log.read()
        self.made = open(self.path("gestures.jsonl"), "a", encoding="utf-8")
        self.turns = open(self.path("turns.jsonl"), "a", encoding="utf-8")
        self.costs = open(self.path("costs.jsonl"), "a", encoding="utf-8")
        with open(self.path("start.json"), encoding="utf-8") as f:
            self.own = json.load(f)["project"][0]["id"]
        self.count, self.compared, self.remembered, self.faults, self.said = 0, 0, 0, 0, ""

    def path(self, name):
        return os.path.join(self.out, name)

    # What there is to know about the program.

    def cpu(self):
        """Processor time of the main thread, in milliseconds."""
        try:
            with open(f"/proc/{self.pid}/task/{self.pid}/schedstat", encoding="ascii") as f:
                return int(f.read().split()[0]) / 1e6
        except (FileNotFoundError, ProcessLookupError):
            raise Left from None

    def alive(self):
        crash = self.path("data/log/crash.txt")
        if os.path.exists(crash) and os.path.getsize(crash):
            raise Fault("the program crashed, see " + crash)
        try:
            with open(f"/proc/{self.pid}/stat", encoding="utf-8") as f:
                return f.read().rsplit(")", 1)[1].split()[0] != "Z"
        except FileNotFoundError:
            return False

    def file(self):
        """The file into which the program saves the project; None when it has been left."""
        for path in glob.glob(self.path("data/work/*/session.json")):
            try:
                with open(path, encoding="utf-8") as f:
                    session = json.load(f)
            except (FileNotFoundError, json.JSONDecodeError):
                continue  # it is being replaced
            if session["project"] == self.own:
                return session["path"]
        return None

    def order(self, text):
        print(text, file=self.replay.stdin, flush=True)
        answer = self.replay.stdout.readline().rstrip("\n")
        if not answer.startswith("ok"):
            raise Fault(answer or "replay has ended")
        self.said = answer

    # One gesture.

    def step(self, g):
        self.count += 1
        print(json.dumps(g, ensure_ascii=False), file=self.made, flush=True)
        began = self.cpu()
        self.hand.make(g)
        sent = time.monotonic()
        self.settle(1)
        away = (time.monotonic() - sent) * 1000
        self.settle(2)
        self.look(g, self.cpu() - began, away)

    def settle(self, times):
        """Returns when the program has come round so often."""
        try:
            for _ in range(times):
                self.program.answer()
        except SystemExit as e:
            raise (Fault(str(e)) if self.alive() else Left()) from None

    def look(self, g, cpu, away):
        """What is looked at after each gesture."""
        self.complain()
        self.order("follow")
        hang = 0
        for line in self.program.lines():
            if not line.startswith('{"turn"'):
                continue
            turn = json.loads(line)["turn"]
            hang = max(hang, turn["cpu"])
            print(json.dumps({"gesture": g, "number": self.count, **turn}, ensure_ascii=False), file=self.turns, flush=True)
        print(json.dumps({"cpu": round(cpu, 1), "away": round(away, 1), "turn": hang}), file=self.costs, flush=True)
        if away > AWAY:
            self.fault(f"the window did not come round for {away:.0f} ms", BRIEFLY)
        if not self.alive() or self.file() is None:
            raise Left

    # What people do wrong, and what the toolkit says about the settings of a machine, is no fault.
    HARMLESS = re.compile(r"level=INFO|failed to watch theme settings|no such file or directory|^\s*$")

    def complain(self):
        """Looks into the log. What stands there is a fault, but the run goes on."""
        lines = [line for line in self.log.read().splitlines() if not self.HARMLESS.search(line)]
        if lines:
            self.fault("the log says: " + " / ".join(lines[:6]), BRIEFLY)

    def remember(self, now):
        if now < self.remembered:
            return
        self.remembered = now + MEMORY_EVERY
        with open(f"/proc/{self.pid}/status", encoding="ascii") as f:
            found = re.search(r"VmRSS:\s+(\d+)", f.read())
        if not found:
            raise Left  # it has ended just now
        kb = int(found.group(1))
        with open(self.path("memory.txt"), "a", encoding="utf-8") as f:
            print(f"{time.strftime('%H:%M:%S')} {kb / 1024:.0f} MB after {self.count} gestures of process {self.pid}", file=f)

    def fault(self, text, shown):
        self.faults += 1
        print(f"FAULT after gesture {self.count}: {text}\nThe last gestures; all of them are in {self.made.name}:")
        for g in read_lines(self.made.name)[-shown:]:
            print("  " + json.dumps(g, ensure_ascii=False), flush=True)

    # The file.

    def compare(self, press=True):
        """Saves and waits until the file is what the changes lead to."""
        file, end, fault = self.file() or self.project, time.monotonic() + PATIENCE, None
        if press:
            for _ in range(6):
                self.hand.press("Escape")
                self.settle(3)
                time.sleep(0.05)
        while time.monotonic() < end:
            if press:
                self.hand.press("ctrl+s")
                self.settle(3)
                time.sleep(0.3)
            dump = self.path("dump.json")
            with open(dump, "w", encoding="utf-8") as f:
                # Opening the file verifies its schema, its sum, each value and each reference.
                subprocess.run([self.wegmarke, "dump", file], check=False, stdout=f)
            try:
                self.order("compare " + dump)
                self.compared += 1
                return
            except Fault as e:
                fault = e
            time.sleep(0.3)
        raise Fault(f"{file} is not what the changes lead to: {fault}")

    def play(self, gestures, seconds):
        self.settle(3)
        for line in self.program.lines():
            if line.startswith('{"turn"'):
                print(json.dumps({"gesture": {"do": "open"}, "number": 0, **json.loads(line)["turn"]}), file=self.turns, flush=True)
        end = time.monotonic() + seconds
        for i, g in enumerate(gestures, 1):
            now = time.monotonic()
            if now > end:
                break
            self.remember(now)
            self.step(g)
            if i % SAVED_EVERY == 0:
                self.compare()
                self.complain()
                if self.file() is None:
                    raise Left
        self.compare()


def endless(monkey):
    while True:
        yield monkey.next()


def read_lines(path):
    try:
        with open(path, encoding="utf-8") as f:
            return [json.loads(line) for line in f if line.strip()]
    except FileNotFoundError:
        return []


def play(a):
    run, left, code = Run(a), False, 0
    gestures = read_lines(a.gestures) if a.gestures else endless(Monkey(a.seed))
    try:
        try:
            run.play(gestures, a.seconds)
        except Left:
            left = True
            run.complain()
            run.compare(press=False)
    except Fault as e:
        run.fault(str(e), SHOWN)
        code = 1
    print(f"seed {a.seed}: {run.count} gestures, file compared {run.compared} times, {run.faults} faults; {run.said}"
          + ("; then the project was left" if left else ""), flush=True)
    return code or (FLAWED if run.faults else LEFT if left else 0)


def report(out):
    """Prints what the gestures of all parts cost."""
    turns, costs = [], []
    for part in sorted(glob.glob(os.path.join(out, "part-*"))):
        turns += [t | {"part": os.path.basename(part)} for t in read_lines(os.path.join(part, "turns.jsonl"))]
        costs += read_lines(os.path.join(part, "costs.jsonl"))
        for line in open(os.path.join(part, "memory.txt"), encoding="utf-8") if os.path.exists(os.path.join(part, "memory.txt")) else []:
            print("memory " + line.rstrip("\n"))
    if costs:
        for name in ("cpu", "away", "turn"):
            values = sorted(c[name] for c in costs)
            at = [values[min(int(len(values) * q), len(values) - 1)] for q in (0.5, 0.95, 0.99)]
            print(f"{name:5} p50 {at[0]:7.1f}  p95 {at[1]:7.1f}  p99 {at[2]:7.1f}  worst {values[-1]:7.1f} ms")
    opened = [t for t in turns if t["number"] == 0]
    turns = sorted((t for t in turns if t["number"]), key=lambda t: -t["cpu"])
    hangs = [t for t in turns if t["cpu"] > HANG]
    print(f"opening: {len(opened)} turns over 50 ms, the longest {max([t['cpu'] for t in opened] or [0]):.0f} ms")
    print(f"{len(costs)} gestures, {len(turns)} turns of the main loop over 50 ms of processor time, {len(hangs)} over {HANG} ms; the worst 20:")
    for t in turns[:20]:
        inner = [name for s in (t["stacks"] or [])[:1] for name in s]
        print(f"  {t['cpu']:6.0f} ms (clock {t['wall']:.0f})  {t['part']} #{t['number']} {json.dumps(t['gesture'], ensure_ascii=False)[:150]}\n         {' < '.join(inner[:9])}")
    return 1 if hangs else 0


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = p.add_subparsers(dest="verb", required=True)
    v = verbs.add_parser("play")
    for name in ("window", "pid", "project", "out"):
        v.add_argument(name)
    v.add_argument("--seed", required=True)
    v.add_argument("--seconds", type=float, default=1e9)
    v.add_argument("--gestures")
    verbs.add_parser("report").add_argument("out")
    a = p.parse_args()
    sys.exit(report(a.out) if a.verb == "report" else play(a))


if __name__ == "__main__":
    main()
