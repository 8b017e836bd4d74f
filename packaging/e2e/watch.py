#!/usr/bin/env python3
"""Measures from outside what a person sees: when a window appears, and how long a key takes.

  watch.py start RUNS PROGRAM ARGUMENTS...   start to window, to first picture, to the project
  watch.py keys COUNT WINDOW                 key press to changed pixels, in an open text field

It speaks to the X server directly: keys go in through XTest, and the picture is read back by
XGetImage again and again. How often that was possible is printed as the resolution.
"""

import ctypes
import ctypes.util
import json
import os
import signal
import statistics
import subprocess
import sys
import time

x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
xtst = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
pointer, window_t, ulong = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong


class Image(ctypes.Structure):
    """The beginning of XImage, as far as it is read here."""

    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int),
    ]


x11.XOpenDisplay.restype = pointer
x11.XGetImage.restype = ctypes.POINTER(Image)
x11.XGetImage.argtypes = [pointer, window_t, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ulong, ctypes.c_int]
x11.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
x11.XDefaultRootWindow.restype = window_t
x11.XDefaultRootWindow.argtypes = [pointer]
x11.XInternAtom.restype = ulong
x11.XInternAtom.argtypes = [pointer, ctypes.c_char_p, ctypes.c_int]
x11.XGetWindowProperty.argtypes = [
    pointer, window_t, ulong, ctypes.c_long, ctypes.c_long, ctypes.c_int, ulong,
    ctypes.POINTER(ulong), ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ulong), ctypes.POINTER(ulong),
    ctypes.POINTER(pointer),
]
x11.XFree.argtypes = [pointer]
x11.XSync.argtypes = [pointer, ctypes.c_int]
x11.XStringToKeysym.restype = ulong
x11.XStringToKeysym.argtypes = [ctypes.c_char_p]
x11.XKeysymToKeycode.restype = ctypes.c_ubyte
x11.XKeysymToKeycode.argtypes = [pointer, ulong]
xtst.XTestFakeKeyEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, ulong]

# A window may go away between two questions; the answer is then simply missing.
HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, pointer, pointer)
quiet = HANDLER(lambda *_: 0)
x11.XSetErrorHandler.argtypes = [HANDLER]


class Screen:
    def __init__(self):
        self.display = x11.XOpenDisplay(None)
        if not self.display:
            sys.exit("watch: no display")
        x11.XSetErrorHandler(quiet)
        self.root = x11.XDefaultRootWindow(self.display)

    def atom(self, name):
        return x11.XInternAtom(self.display, name.encode(), 0)

    def property(self, window, name):
        """The bytes of a property; a list of numbers where its items are 32 bits wide."""
        kind, form = ulong(), ctypes.c_int()
        count, after, data = ulong(), ulong(), pointer()
        failed = x11.XGetWindowProperty(
            self.display, window, self.atom(name), 0, 1 << 16, 0, 0, ctypes.byref(kind), ctypes.byref(form),
            ctypes.byref(count), ctypes.byref(after), ctypes.byref(data))
        if failed or not data.value:
            return b""
        if form.value == 32:
            out = list(ctypes.cast(data, ctypes.POINTER(ulong))[: count.value])
        else:
            out = ctypes.string_at(data, count.value)
        x11.XFree(data)
        return out

    def window_of(self, pid):
        for w in self.property(self.root, "_NET_CLIENT_LIST") or []:
            if self.property(w, "_NET_WM_PID") == [pid]:
                return w
        return None

    def title(self, window):
        return bytes(self.property(window, "_NET_WM_NAME") or b"").decode(errors="replace")

    def pixels(self, window, box):
        """The bytes of a part of the window; None while it cannot be read."""
        image = x11.XGetImage(self.display, window, *box, ulong(-1).value, 2)
        if not image:
            return None
        out = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        x11.XDestroyImage(image)
        return out

    def press(self, name):
        code = x11.XKeysymToKeycode(self.display, x11.XStringToKeysym(name.encode()))
        xtst.XTestFakeKeyEvent(self.display, code, 1, 0)
        xtst.XTestFakeKeyEvent(self.display, code, 0, 0)
        x11.XSync(self.display, 0)


def spread(values):
    values = sorted(values)
    if not values:
        return {}
    rank = lambda percent: values[max(-(-len(values) * percent // 100), 1) - 1]
    return {"n": len(values), "p50": rank(50), "p95": rank(95), "worst": values[-1]}


# How wide the text of a card is at most.
FIELD = 150

# Where the map lies in a window of 1600 x 1000: right of the side bar, left of the inspector.
MAP = (250, 130, 900, 700)


def start(runs, command):
    screen = Screen()
    found = {"window": [], "picture": [], "project": []}
    for _ in range(runs):
        begin = time.monotonic()
        program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        since = lambda: 1000 * (time.monotonic() - begin)
        window, plain, times = None, None, {}
        while len(times) < 3 and since() < 20000:
            if window is None:
                window = screen.window_of(program.pid)
                if window is None:
                    time.sleep(0.001)
                    continue
                times["window"] = since()
            now = screen.pixels(window, MAP)
            # One colour all over is a window that has not been painted.
            if now and "picture" not in times and now != now[:4] * (len(now) // 4):
                times["picture"], plain = since(), now
            # The title changes with the project. The first picture after that shows it, unless it is
            # the first of all: then the program was faster than this loop.
            if "picture" in times and now and " – " in screen.title(window):
                if now != plain or times["picture"] > since() - 1:
                    times["project"] = since()
            time.sleep(0.002)
        program.send_signal(signal.SIGTERM)
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()
        for name, value in times.items():
            found[name].append(value)
    return {name: statistics.median(v) for name, v in found.items() if v}


def keys(count, window):
    screen = Screen()
    screen.press("Insert")  # a new card, with the text field open
    time.sleep(2)
    # The map may have scrolled to the new card, so what has changed says little. Two letters and the
    # caret show where the text begins; nothing else moves while they are typed.
    begin = screen.pixels(window, MAP)
    for letter in "no":
        screen.press(letter)
        time.sleep(0.5)
    box = changed_box(begin, screen.pixels(window, MAP))
    if box is None or box[2] > FIELD:
        sys.exit("watch: no text field opened")
    # The text goes on to the right and by some rows downwards.
    x, y, _, h = box
    box = (x, y, min(FIELD, MAP[0] + MAP[2] - x), min(6 * h, MAP[1] + MAP[3] - y))
    taken, polls, spoiled = [], [], 0
    letters = "nobehandauer"
    for i in range(4 * count):
        if len(taken) == count:
            break
        # The caret stays still for 300 ms after a key, so that few frames but the letter's are drawn.
        time.sleep(0.17)
        before = screen.pixels(window, box)
        begin = last = time.monotonic()
        screen.press(letters[i % len(letters)])
        while time.monotonic() - begin < 2:
            time.sleep(0.002)  # asking without a pause would take the processor from the program
            now = screen.pixels(window, box)
            at = time.monotonic()
            polls.append(1000 * (at - last))
            last = at
            if now != before and breadth(now, before, box[2]) > CARET:
                break
        else:
            spoiled += 1
            continue
        # The first keys only bring the caret to rest.
        if i >= 3:
            taken.append(1000 * (at - begin))
    screen.press("Escape")
    return {"key_to_screen_ms": spread(taken), "resolution_ms": spread(polls), "without_answer": spoiled}


# The caret is narrower than this; a letter moves it on, so that more columns change.
CARET = 4


def breadth(a, b, width):
    """How many columns of pixels lie between the first and the last in which two pictures differ."""
    changed = [i // 4 % width for i in range(0, min(len(a or b""), len(b or b"")), 4) if a[i:i + 4] != b[i:i + 4]]
    return max(changed) - min(changed) + 1 if changed else 0


def changed_box(a, b):
    """The box of the window in which two pictures of the map differ."""
    if not a or not b or len(a) != len(b):
        return None
    x, y, w, h = MAP
    line = 4 * w
    rows = [i for i in range(h) if a[i * line:(i + 1) * line] != b[i * line:(i + 1) * line]]
    if not rows:
        return None
    left, right = w, 0
    for i in rows:
        for k in range(w):
            at = i * line + 4 * k
            if a[at:at + 4] != b[at:at + 4]:
                left, right = min(left, k), max(right, k)
    return (x + left, y + rows[0], right - left + 1, rows[-1] - rows[0] + 1)


def main():
    if len(sys.argv) > 3 and sys.argv[1] == "start":
        result = start(int(sys.argv[2]), sys.argv[3:])
    elif len(sys.argv) == 4 and sys.argv[1] == "keys":
        result = keys(int(sys.argv[2]), int(sys.argv[3], 0))
    else:
        sys.exit(__doc__)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
