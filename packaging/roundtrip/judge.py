"""Holds what the import reports against what the shadow knows."""

import re
from collections import Counter

MARKS = re.compile(r" \((indirekt|indirect)\)$")


def same(text):
    return MARKS.sub("", " ".join(text.split()))


class Verdict:
    """Counts of one workbook. Only right and gone are good."""

    def __init__(self):
        self.count, self.faults = Counter(), []

    def fault(self, what, detail):
        self.count[what] += 1
        self.faults.append("%s: %s" % (what, detail))


def judge(sheets, report):
    """Judges each sheet by the part of the report that is about its map."""
    v = Verdict()
    titles = [shadow.base["title"] for shadow, _ in sheets]
    for d in report["changes"] + report["conflicts"]:
        if d["map"] not in titles:
            v.fault("invented", "%s %s of another map %r" % (d["kind"], d["field"], d["map"]))
    for (shadow, ids), title in zip(sheets, titles):
        part = {k: [d for d in report[k] if d["map"] == title] for k in ("changes", "conflicts")}
        judge_sheet(v, shadow, part, ids)
    return v


def judge_sheet(v, shadow, report, ids):
    base = shadow.base
    lanes = {l["id"]: l["title"] for l in base["lanes"]}
    kinds = {l["id"]: l["kind"] for l in base["lanes"]}
    steps = {c["step"]: ", ".join(t for t in (c["phase_title"], c["title"]) if t) for c in base["columns"]}

    # What the project would hold if everything were taken over.
    cards, new, columns, renamed, in_cell = {}, [], [], {}, set()
    for i in base["items"]:
        cards[i["card"]] = {
            "place": (lanes[i["lane"]], steps[i["step"]]), "text": same(i["fields"]["text"]),
            "feeling": i["fields"].get("feeling"), "changed": {}, "base": i,
        }
    for d in report["changes"] + report["conflicts"]:
        place, card = (d["lane"], d["phase"]), cards.get(d["record"])
        if d["kind"] == "changed" and card and d["field"] == "text":
            card["text"] = same(d["after"])
            if card["feeling"] is not None:
                v.fault("invented", "reason of a feeling: %r" % d["after"])
        elif d["kind"] == "changed" and card:
            card["changed"][d["field"]] = d["after"]
            if d["field"] == "feeling":
                card["feeling"] = d["after"]
        elif d["kind"] == "removed" and card:
            cards[d["record"]] = None
        elif d["kind"] == "moved" and card:
            if card["place"] == place:
                in_cell.add(place)
            card["place"] = place
        elif d["kind"] == "changed" and d["field"] == "title":
            renamed[d["record"]] = d["after"]
        elif d["kind"] == "added" and d["field"] == "title":
            columns.append(d["after"])
        elif d["kind"] == "added" and d["field"] != "comment":
            new.append({"place": place, "text": same(d["after"])})
        else:
            v.fault("invented", "%s %s %r" % (d["kind"], d["field"], d["after"]))
    for d in report["conflicts"]:
        v.fault("invented", "conflict %s %r" % (d["field"], d["after"]))

    cells = shadow.truth(ids)
    for t in cells:
        t["place"] = (lanes[t["lane"]], steps[t["step"]] if t["step"] else t["column"])
        t["said"], t["by"] = same(t["text"]), None

    def fits(t, o):
        there = t["place"][1] == o["place"][1] and (t["unsure"] or o["place"][0] in [lanes[l] for l in t["lanes"] if l])
        return t["by"] is None and there and (
            t["said"] == o["text"] or kinds[t["lane"]] == "lane.feelings" and o.get("feeling") is not None)

    # Cards first to cells that can be theirs alone, then to those that may be several cards'.
    for width in (1, 2, 99):
        for card, o in cards.items():
            if o and "cell" not in o:
                for t in cells:
                    if card in t["who"] and len(t["who"]) <= width and fits(t, o):
                        t["by"], o["cell"] = card, t
                        v.count["right"] += 1
                        break
    # Two cards that say the same are the same to everybody.
    for card, o in cards.items():
        for t in cells if o and "cell" not in o else ():
            if fits(t, o) and any(w and shadow.card[w]["fields"]["text"] == shadow.card[card]["fields"]["text"] for w in t["who"]):
                t["by"], o["cell"] = card, t
                v.count["right"] += 1
                break
    for card, o in cards.items():
        if o is None or "cell" in o:
            continue
        other = next((t for t in cells if fits(t, o) and card not in t["who"]), None)
        if other and other["who"] != {None}:
            other["by"] = card
            v.fault("wrong", "%r taken for card %r" % (o["text"], o["base"]["fields"]["text"]))
        elif other:
            other["by"] = card
            v.fault("taken", "new %r taken for card %r" % (o["text"], o["base"]["fields"]["text"]))
        else:
            v.fault("invented", "%r at %s of card %r" % (o["text"], o["place"], o["base"]["fields"]["text"]))
    for n in new:
        t = min((t for t in cells if fits(t, n)), key=lambda t: (None not in t["who"], t["copied"]), default=None)
        if t is None:
            v.fault("invented", "new %r at %s" % (n["text"], n["place"]))
            continue
        t["by"] = "new"
        if None in t["who"]:
            v.count["new"] += 1
        else:
            v.fault("lost", "%r taken for a new card" % n["text"])
    for t in cells:
        if t["by"] is None and not (t["copied"] and any(
                o["by"] and o["place"] == t["place"] and o["said"] == t["said"] for o in cells)):
            v.fault("missed" if t["who"] == {None} else "lost", "%r at %s is not reported" % (t["said"], t["place"]))
    v.count["cells"] = v.count["right"] + v.count["lost"] + v.count["wrong"]
    v.count["gone"] += sum(1 for o in cards.values() if o is None)

    # Values below measures, key figures and feelings.
    for o in cards.values():
        if not o or "cell" not in o:
            continue
        sent = o["base"]["fields"]
        want = {f: x for f, x in o["cell"]["fields"].items() if x != sent.get(f, "")}
        for f in set(want) | set(o["changed"]):
            if f not in want:
                v.fault("invented", "%s of %r is %r" % (f, o["text"], o["changed"][f]))
            elif o["changed"].get(f) != want[f]:
                v.fault("missed", "%s of %r is %r, not %r" % (f, o["text"], o["changed"].get(f), want[f]))
            else:
                v.count["values"] += 1

    # The order of the cards of one cell of the map.
    rank = {i["card"]: n for n, i in enumerate(base["items"])}
    by_place = {}
    for card, o in cards.items():
        if o and "cell" in o and (lanes[o["base"]["lane"]], steps[o["base"]["step"]]) == o["place"] and kinds[o["base"]["lane"]] != "lane.feelings":
            by_place.setdefault(o["place"], []).append((o["cell"]["rank"], rank[card]))
    for place, in_it in by_place.items():
        order = [n for _, n in sorted(in_it)]
        if order != sorted(order) and place not in in_cell and ids:
            v.fault("missed", "another order at %s" % (place,))
        elif order == sorted(order) and place in in_cell and not (shadow.sorted and not ids):
            v.fault("invented", "another order at %s" % (place,))

    for record in set(renamed) | set(shadow.renamed):
        if renamed.get(record) != shadow.renamed.get(record):
            v.fault("missed" if record in shadow.renamed else "invented", "title %r, not %r" % (renamed.get(record), shadow.renamed.get(record)))
    want = sorted(c.title for c in shadow.columns if c.title)
    if sorted(columns) != want:
        v.fault("missed" if len(columns) < len(want) else "invented", "columns %r, not %r" % (columns, want))
