#!/usr/bin/python3
"""Drops files onto a window as a file manager does.

  drop.py WINDOW X Y FILE...     X and Y count from the top left of the window

It speaks the XDND protocol: it offers the files as text/uri-list, waits until the window takes
them, and hands the list over when it is asked for it. It fails when the window does not finish the
drop within ten seconds.
"""

import sys
import time
from pathlib import Path

from Xlib import X, display
from Xlib.protocol import event

dpy = display.Display()
root = dpy.screen().root


def atom(name):
    return dpy.intern_atom(name)


class Drop:
    """One drop from our own hidden window onto a target."""

    def __init__(self, target, x, y, files):
        self.target = dpy.create_resource_object("window", target)
        self.uris = "".join(Path(f).resolve().as_uri() + "\r\n" for f in files).encode()
        self.x, self.y = x, y
        self.source = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)

    def tell(self, kind, *data):
        words = [self.source.id, *data]
        words += [0] * (5 - len(words))
        message = event.ClientMessage(window=self.target, client_type=atom(kind), data=(32, words))
        self.target.send_event(message, event_mask=X.NoEventMask)
        dpy.flush()

    def answer(self, ask):
        """Gives the list to whoever asks for it."""
        ask.requestor.change_property(ask.property, atom("text/uri-list"), 8, self.uris)
        reply = event.SelectionNotify(
            time=ask.time, requestor=ask.requestor, selection=ask.selection, target=ask.target, property=ask.property)
        ask.requestor.send_event(reply, event_mask=X.NoEventMask)
        dpy.flush()

    def wait(self, kind):
        end = time.monotonic() + 10
        while time.monotonic() < end:
            while dpy.pending_events():
                e = dpy.next_event()
                if e.type == X.SelectionRequest:
                    self.answer(e)
                elif e.type == X.ClientMessage and e.client_type == atom(kind):
                    return e.data[1]
            time.sleep(0.02)
        sys.exit(f"drop: the window sends no {kind}")

    def run(self):
        at = self.target.translate_coords(root, 0, 0)  # where the root's corner lies, seen from the window
        place = (self.x - at.x) << 16 | (self.y - at.y)
        self.tell("XdndEnter", 5 << 24, atom("text/uri-list"), X.NONE, X.NONE)
        for _ in range(3):
            self.tell("XdndPosition", 0, place, X.CurrentTime, atom("XdndActionCopy"))
            status = self.wait("XdndStatus")
        if not status[1] & 1:
            sys.exit("drop: the window does not take files")
        self.tell("XdndDrop", 0, X.CurrentTime)
        self.wait("XdndFinished")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    Drop(int(sys.argv[1], 0), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]).run()
