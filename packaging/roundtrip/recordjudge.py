"""Holds what a project says after an answer was taken over against what the shadow knows.

The values are read from a workbook that the project exports again, so that they are compared as
people see them; texts of entries and everything else are read from the dump of the project.
"""

from collections import Counter

from judge import Verdict
from recordsheet import FORMULA, ID, NEEDED, TITLES

# Values that name a record by its title, and where the title stands.
REFERENCES = {"measure.touchpoint": "touchpoint", "persona.touchpoints.text": "touchpoint", "measure.indicator": "indicator",
              "touchpoint.measured_by": "indicator", "reading.indicator": "indicator", "persona.reports_to": "persona"}
TITLED = {"touchpoint.title": "touchpoint", "indicator.title": "indicator", "persona.name": "persona"}
# A word of a list that the program keeps as nothing.
NOTHING = {"touchpoint.usage": ("nie", "never")}
# What goes along when a touchpoint, a measure or a key figure is deleted.
ALONG = ("card", "use", "link", "comment", "evidence", "entry", "reading", "measure", "touchpoint", "image")
RECORDS = ("persona", "touchpoint", "indicator", "reading", "measure", "entry")
# Values of records that follow from those on the sheets.
FOLLOWING = {"has_target", "inputs", "value"}
# Entries that stand in rows of their own, whose texts are judged as values.
IN_ROWS = ("persona.touchpoints", "persona.decision_style", "persona.character")
# Entries whose lines are judged as values as well, and those that the program keeps for itself.
NO_CARDS = ("factor", "question", "privacy", "answer")


def by_id(dump):
    return {r["id"]: dict(r, table=t) for t, rows in dump.items() if isinstance(rows, list) for r in rows if "id" in r}


def judge(sent, want, before, after, dumped, now):
    """sent and want are the facts of the shadow, before and after those of exported workbooks, dumped
    and now the project as it was and is."""
    v = Verdict()
    old, new = by_id(dumped), by_id(now)
    gone = {w for w in sent.there if ID.match(w) and w not in want.there}
    renamed, dead = {}, set()
    for (who, key), text in sent.values.items():
        if key in TITLED:
            if who in gone:
                dead.add((TITLED[key], text))
            elif (who, key) in want.values:
                renamed[TITLED[key], text] = want.values[who, key]

    def expected(who, key):
        text = want.values.get((who, key))
        if text is None or text == "" and key in NEEDED:
            text = before.values.get((who, key), "")
        if text in NOTHING.get(key, ()):
            text = ""
        if key in REFERENCES:
            text = renamed.get((REFERENCES[key], text), text)
        return text

    for who in gone:
        if who in new:
            v.fault("missed", "%s %r is still there" % (old[who]["table"], name(old[who])))
        else:
            v.count["gone"] += 1
    for who, key in sent.values:
        was, text, got = before.values.get((who, key)), expected(who, key), after.values.get((who, key))
        if who in gone or was == FORMULA or got == FORMULA:
            continue
        if key.startswith("reading.") and (old[who]["indicator"] in gone or got is None and who in new):
            continue  # went along, or is too old to be shown now
        if key in REFERENCES and ((REFERENCES[key], text) in dead or (REFERENCES[key], was) in dead):
            continue
        if key == "persona.reports_to" and got == was and circle(sent, after, who, text):
            continue  # nobody reports to somebody who reports to them
        v.count["cells"] += 1
        if got == text:
            v.count["right"] += 1
            v.count["values"] += text != was
        elif text == was:
            v.fault("invented", "%s of %r is %r, not %r" % (key, name(old.get(who, {})), got, text))
        else:
            v.fault("missed", "%s of %r is %r, not %r (was %r)" % (key, name(old.get(who, {})), got, text, was))

    judge_entries(v, sent, want, gone, old, new, now)
    judge_fresh(v, sent, want, after, old, dead)
    judge_rest(v, sent, dumped, now, gone, old, new)
    return v


def circle(sent, after, who, boss):
    by_name = {text: w for (w, key), text in sent.values.items() if key == "persona.name"}
    for _ in by_name:
        if by_name.get(boss) == who:
            return True
        boss = after.values.get((by_name.get(boss), "persona.reports_to"), "")
    return False


def name(record):
    return record.get("title") or record.get("name") or record.get("text") or record.get("date") or record.get("id", "")[:30]


def judge_entries(v, sent, want, gone, old, new, now):
    """The cards: those that were sent, and new ones."""
    for entry, was in sent.texts.items():
        e = old[entry]
        text = was if entry in want.as_sent else want.texts.get(entry)
        if e["subject"] in gone:
            text = None
        got = new[entry]["text"] if entry in new else None
        v.count["cells"] += text is not None
        if got == text or got and text and got.split() == text.split():
            v.count["right" if text is not None else "gone"] += 1
        else:
            v.fault("missed" if text != was else "invented", "card %r of %s is %r, not %r" % (was, e["field"], got, text))
    titles = {t["id"]: t["title"] for t in now["touchpoint"] if t["id"] not in old}
    got = Counter()
    for e in now["entry"]:
        if e["id"] not in old and e["field"] not in IN_ROWS and e["field"].split(".")[0] not in NO_CARDS:
            subject = "new " + titles[e["subject"]] if e["subject"] in titles else e["subject"]
            got[subject, e["field"], e["phase"], e["text"]] += 1
    asked = Counter(a for a in want.added if a[0] not in gone)
    for a in (got - asked).elements():
        v.fault("invented", "new card %r" % (a,))
    for a in (asked - got).elements():
        v.fault("missed", "new card %r" % (a,))
    v.count["new"] += sum((got & asked).values())


def judge_fresh(v, sent, want, after, old, dead):
    """New records: each must say what was typed. What nobody typed may have its default."""
    got = {}
    for (who, key), text in after.values.items():
        if who not in sent.there and ID.match(who) and who not in old:
            got.setdefault(who, {})[key] = text
    for _, typed in want.fresh:
        if ("indicator", typed.get("reading.indicator")) in dead:
            continue
        typed = {k: t for k, t in typed.items() if t not in NOTHING.get(k, ()) and (REFERENCES.get(k), t) not in dead}
        who = next((w for w, says in got.items() if all(
            says.get(k) == t or k in REFERENCES and says.get(k) for k, t in typed.items())), None)
        if who is None:
            near = [w for w, says in got.items() if set(says.values()) & {t for k, t in typed.items() if k in TITLES}]
            v.fault("missed", "new record %r, but %r" % (typed, [{k: t for k, t in got[w].items() if t} for w in near[:1]]))
            for w in near[:1]:
                del got[w]
        else:
            del got[who]
            v.count["new"] += 1
    for says in got.values():
        v.fault("invented", "new record %r" % {k: t for k, t in says.items() if t})


def judge_rest(v, sent, dumped, now, gone, old, new):
    """Nothing else may have changed but what goes along with a record that was deleted."""
    shown = {}
    for who, key in sent.values:
        if who in old:
            shown.setdefault(old[who]["table"], set(FOLLOWING)).add(key.split(".")[-1])
    on_sheet = sent.there | set(sent.texts) | {e for e, r in old.items() if r["table"] == "entry" and r["field"].split(".")[0] in NO_CARDS}
    for table, rows in dumped.items():
        if table == "exchange" or not isinstance(rows, list):
            continue
        here = {r.get("id", r.get("hash")): r for r in now[table]}
        for r in rows:
            who = r.get("id", r.get("hash"))
            orphan = table in ALONG and any(isinstance(x, str) and ID.match(x) and x in old and x not in new for x in r.values())
            if who in gone or orphan or table == "entry" and who in on_sheet:
                continue
            hidden = set(r) - (shown[table] if who in on_sheet and table in shown else set())
            if who not in here:
                if who not in on_sheet:
                    v.fault("invented", "%s %r is gone" % (table, name(r)))
            elif any(here[who][k] != r[k] for k in hidden):
                v.fault("invented", "%s %r is %r" % (table, name(r), {k: here[who][k] for k in hidden if here[who][k] != r[k]}))
        if table not in RECORDS and len(here) > len(rows):
            v.fault("invented", "more of %s" % table)
