"""Random edits of sheets of records as colleagues make them, in the office and in the shadow.

An edit is a function of a Hand. It returns a line for the log, or None where it finds nothing to do.
"""

import datetime
import random

import uno
from com.sun.star.table import CellAddress, CellRangeAddress, TableSortField

from edits import SMALL, VERBS, WORDS
from office import prop
from recordsheet import FORMULA, ID, NEEDED, PHASES, SETS, TITLES, Column, Line, Row

EPOCH = datetime.date(1899, 12, 30)


class Hand:
    """One colleague at one sheet."""

    def __init__(self, seed, document, sheet, shadow):
        self.rnd, self.document, self.sheet, self.shadow = random.Random(seed), document, sheet, shadow
        self.takes = {}  # how the cells of a key take their values: LibreOffice does not always move it along with a column
        for part, row, _, column in shadow.filled():
            if (part, part.keys[column]) not in self.takes:
                self.takes[part, part.keys[column]] = self.offered(self.cell(row, column))

    def cell(self, row, column):
        return self.sheet.getCellByPosition(*self.shadow.where(row, column))

    def pick(self, among):
        return self.rnd.choice(among) if among else None

    def fresh(self):
        words = [self.rnd.choice(WORDS), self.rnd.choice(VERBS), self.rnd.choice(SMALL), self.rnd.choice(WORDS)]
        return " ".join(words[:self.rnd.choice((2, 4))]) + " %d" % self.rnd.randint(100, 999)

    def offered(self, cell):
        """How a cell takes its values: a kind, and what the list at it offers."""
        v = cell.Validation
        kind, said = v.Type.value, v.getFormula1()
        if kind != "LIST":
            return kind, []
        names = self.document.NamedRanges
        name = said.lstrip("$=")
        if names.hasByName(name):
            area = names.getByName(name).getReferredCells()
            return "LIST", [str(line[0]) for line in area.DataArray if line[0] != ""]
        return "SCALE", [w.strip('"') for w in said.replace(",", ";").split(";")]

    def write(self, part, row, line, column):
        """Something that the cell can hold and does not say. Returns what it says then."""
        cell, key = self.cell(row, column), part.keys[column]
        kind, offered = self.takes[part, key]
        if key in SETS:
            seen = sorted({w for p in self.shadow.parts if p.keys.get(column) == key for l in p.lines.values()
                           for w in l.values.get(column, "").split(", ") if w})
            text = self.pick([w for w in seen if w != line.values.get(column)])
            if not text:
                return None
            cell.String = text
        elif key == PHASES:
            text, typed = self.rnd.choice((("2", "2"), ("1, 4", "4;1"), ("3, 4, 5", "3–5"), ("6, 7", "6, 7")))
            cell.String = typed
        elif kind == "LIST" and (key not in ("persona.owner", "touchpoint.responsible", "measure.owner") or self.rnd.random() < 0.5):
            own = [l.values.get(c) for p in self.shadow.parts for l in p.lines.values() for c, k in p.keys.items() if k == "persona.name"]
            text = self.pick([o for o in offered if o != line.values.get(column) and o not in own])
            if not text:
                return None
            cell.String = text
        elif kind == "SCALE":
            text = self.pick([o for o in offered if o != line.values.get(column)])
            cell.Value = float(text)
        elif kind == "DATE":
            day = datetime.date(2026, 1, 1) + datetime.timedelta(days=self.rnd.randint(0, 700))
            text = day.isoformat()
            if self.rnd.random() < 0.5:
                cell.Value = (day - EPOCH).days
            else:
                cell.String = "%d.%d.%d" % (day.day, day.month, day.year)
        elif kind in ("DECIMAL", "WHOLE"):
            text = str(self.rnd.randint(1, 97))
            cell.Value = float(text)
        else:
            text = cell.String = self.fresh()
        line.values[column] = text
        return text


def known(part, row, line, column):
    """A value that was sent, of a record that is still there."""
    return line.who and not part.keys[column] == "reading.indicator" and line.values.get(column) != FORMULA


def value(h, listed=False):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: known(p, r, l, c) and not h.shadow.place(p, l, p.keys[c]) and (
        not listed or h.takes[p, p.keys[c]][0] == "LIST")))
    if not at:
        return None
    part, row, line, column = at
    before = line.values.get(column)
    after = h.write(*at)
    return after and "%s of %.20s: %.20r -> %r" % (part.keys[column], line.who, before, after)


def choose(h):
    return value(h, listed=True)


def clear(h):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: known(p, r, l, c) and l.values.get(c) and c not in l.cards))
    if not at:
        return None
    part, row, line, column = at
    before, line.values[column] = line.values[column], ""
    h.cell(row, column).String = ""
    return "clear %s %.20r" % (part.keys[column], before)


def cards(h, part, line, column):
    return h.shadow.place(part, line, part.keys[column]) is not None


def edit_card(h):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: c in l.cards))
    if not at:
        return None
    part, row, line, column = at
    words = line.values[column].split(" ")
    words.insert(h.rnd.randint(0, len(words)), h.rnd.choice(WORDS))
    before, line.values[column] = line.values[column], " ".join(words)
    h.cell(row, column).String = line.values[column]
    return "edit card %.30r" % before


def rewrite_card(h):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: c in l.cards))
    if not at:
        return None
    part, row, line, column = at
    before, line.values[column] = line.values[column], h.fresh()
    h.cell(row, column).String = line.values[column]
    return "rewrite card %.30r -> %r" % (before, line.values[column])


def clear_card(h):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: c in l.cards))
    if not at:
        return None
    part, row, line, column = at
    del line.cards[column]
    before, line.values[column] = line.values[column], ""
    h.cell(row, column).String = ""
    return "clear card %.30r" % before


def new_card(h):
    at = h.pick(h.shadow.filled(lambda p, r, l, c: cards(h, p, l, c) and not l.values.get(c) and c not in l.sent and (p.kind != "rows" or l.who)))
    if not at:
        return None
    part, row, line, column = at
    line.values[column] = h.cell(row, column).String = h.fresh()
    return "new card %r in %s" % (line.values[column], part.keys[column])


def fill(h, part, row, line):
    """A new record in an empty line."""
    lead = next((c for c in part.keys if part.keys[c] in TITLES), None)
    if part.owner == "reading":
        return reading(h, part, row, line)
    if lead is None or lead not in row.unlocked:
        return None
    line.values[lead] = h.cell(row, lead).String = h.fresh()
    others = [c for c in part.keys if c is not lead and c in row.unlocked]
    for column in h.rnd.sample(others, min(len(others), h.rnd.randint(1, 4))):
        h.write(part, row, line, column)
    return "new record %s" % line.values[lead]


def reading(h, part, row, line):
    """A value of a key figure that is counted: the others are worked out."""
    of = {k: c for c, k in part.keys.items()}
    if not {"reading.indicator", "reading.date", "reading.value"} <= set(of):
        return None
    plain = sorted({l.values[of["reading.indicator"]] for l in part.lines.values()
                    if l.who and l.values.get(of["reading.value"]) not in ("", FORMULA, None)})
    worked = {l.values[of["reading.indicator"]] for l in part.lines.values() if l.values.get(of["reading.value"]) == FORMULA}
    title = line.values.get(of["reading.indicator"]) or h.pick([t for t in plain if t not in worked])
    if not title or title in worked or title not in plain:
        return None
    line.values[of["reading.indicator"]] = h.cell(row, of["reading.indicator"]).String = title
    h.write(part, row, line, of["reading.date"])
    h.write(part, row, line, of["reading.value"])
    return "new reading of %.30s" % title


def new_record(h):
    spare = [(p, r, l) for p in h.shadow.parts if p.kind == "rows" for r, l in p.lines.items() if not l.who and not any(
        v for c, v in l.values.items() if p.keys.get(c) != "reading.indicator")]
    at = h.pick(spare)
    return at and fill(h, *at)


def insert_row(h):
    part = h.pick([p for p in h.shadow.parts if p.kind in ("rows", "cards") or p.owner == "persona.information"])
    row = part and h.pick([r for r, l in part.lines.items() if l.who])
    if not row:
        return None
    at = h.shadow.rows.index(row) + 1
    h.sheet.Rows.insertByIndex(at, 1)
    added = Row()
    added.unlocked = set(row.unlocked)
    h.shadow.rows.insert(at, added)
    for p in h.shadow.parts:
        if row in p.lines:
            p.lines[added] = Line(phase=p.lines[row].phase)
    line = part.lines[added]
    if part.kind == "rows":
        return "insert row: %s" % fill(h, part, added, line)
    column = h.pick([c for c in part.keys if c in added.unlocked])
    if not column:
        return "insert row"
    line.values[column] = h.cell(added, column).String = h.fresh()
    return "insert row with card %r" % line.values[column]


def delete_row(h):
    rows = []
    for r in h.shadow.rows:
        lines = [(p, p.lines[r]) for p in h.shadow.parts if r in p.lines]
        if any(l.fixed for _, l in lines) or any(p.kind == "fields" or p.kind == "items" and p.owner != "persona.information" for p, _ in lines):
            continue
        if any(l.who and (p.kind == "rows" or l.cards) for p, l in lines):
            rows.append(r)
    row = h.pick(rows)
    if not row:
        return None
    h.sheet.Rows.removeByIndex(h.shadow.rows.index(row), 1)
    said = ", ".join("%s %.20s" % (p.owner, p.lines[row].who) for p in h.shadow.parts if row in p.lines)
    h.shadow.drop_row(row)
    return "delete row of " + said


def sort(h):
    part = h.pick([p for p in h.shadow.parts if p.kind == "rows" and len([l for l in p.lines.values() if l.who]) > 2 and p.keys])
    if not part:
        return None
    at = sorted(h.shadow.rows.index(r) for r in part.lines)
    if at != list(range(at[0], at[-1] + 1)):
        return None
    whole = h.rnd.random() < 0.6
    own = [h.shadow.columns.index(c) for c in part.keys]
    left, right = h.shadow.columns.index(part.id_column) if whole else min(own), max(own)
    for p in h.shadow.parts:
        if p is not part and set(p.lines) & set(part.lines) and any(left <= h.shadow.columns.index(c) <= right for c in p.keys):
            return None
    if left > min(own):
        return None
    rows = [h.shadow.rows[i] for i in at]
    area = h.sheet.getCellRangeByPosition(left, at[0], right, at[-1])
    key = TableSortField()
    column = h.rnd.choice([c for c in part.keys if all(l.values.get(c) != FORMULA for l in part.lines.values())])
    key.Field, key.IsAscending = h.shadow.columns.index(column) - left, h.rnd.random() < 0.5
    # The hidden column goes along with its rows even where only what is visible is sorted: a number
    # cannot be put behind the last column of a half of a canvas.
    columns = [c - left for c in own] + ([h.shadow.columns.index(part.id_column) - left] if whole else [])
    says = lambda: [tuple(line[c] for c in columns) for line in area.DataArray]
    before = says()
    area.sort((prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (key,))),
               prop("ContainsHeader", False), prop("IsSortColumns", False)))
    lines, left_over = [part.lines[r] for r in rows], list(range(len(rows)))
    for row, said in zip(rows, says()):
        i = next((i for i in left_over if before[i] == said), None)
        if i is None:
            raise RuntimeError("a sorted row is not one that was there")
        left_over.remove(i)
        part.lines[row] = lines[i]
    return "sort %d rows of %s %s the hidden column" % (len(rows), part.owner, "with" if whole else "without")


def insert_column(h):
    at = h.rnd.randint(2, len(h.shadow.columns) - 1)
    h.sheet.Columns.insertByIndex(at, 1)
    added = Column()
    h.shadow.columns.insert(at, added)
    part = h.pick([p for p in h.shadow.parts if p.lines])
    h.cell(part.head, added).String = h.fresh()
    for row in h.rnd.sample(list(part.lines), min(len(part.lines), h.rnd.randint(0, 3))):
        h.cell(row, added).String = h.fresh()
    return "insert column %d" % at


def keyed(h):
    return [c for c in h.shadow.columns if any(c in p.keys for p in h.shadow.parts)]


def move_column(h):
    column = h.pick(keyed(h)[1:])
    if not column:
        return None
    was, to = h.shadow.columns.index(column), h.rnd.randint(2, len(h.shadow.columns) - 1)
    if to in (was, was + 1):
        return None
    number, last = h.sheet.RangeAddress.Sheet, len(h.shadow.rows) + 20
    says = lambda c: h.sheet.getCellRangeByPosition(c, 0, c, last).DataArray
    h.sheet.getCellRangeByPosition(0, 0, len(h.shadow.columns), 3).merge(False)  # the title lies across
    h.sheet.Columns.insertByIndex(to, 1)
    now = was + 1 if to <= was else was
    before = says(now)
    h.sheet.moveRange(CellAddress(number, to, 0), CellRangeAddress(number, now, 0, now, last))
    if says(to) != before:  # other cells that are joined stand in the way
        h.sheet.Columns.removeByIndex(to, 1)
        return None
    h.sheet.Columns.removeByIndex(now, 1)
    h.shadow.columns.remove(column)
    h.shadow.columns.insert(to if to <= was else to - 1, column)
    return "move column of %s to %d" % ([p.keys[column] for p in h.shadow.parts if column in p.keys][:1], to)


def hide_column(h):
    column = h.pick(keyed(h))
    h.sheet.Columns.getByIndex(h.shadow.columns.index(column)).IsVisible = False
    return "hide column of %s" % [p.keys[column] for p in h.shadow.parts if column in p.keys][:1]


def delete_column(h):
    column = h.pick([c for c in keyed(h) if not any(p.keys.get(c) in TITLES | NEEDED for p in h.shadow.parts) and not any(
        not l.who and l.values.get(c) for p in h.shadow.parts if c in p.keys for l in p.lines.values())])
    if not column:
        return None
    said = [p.keys[column] for p in h.shadow.parts if column in p.keys][:1]
    h.sheet.Columns.removeByIndex(h.shadow.columns.index(column), 1)
    h.shadow.drop_column(column)
    return "delete column of %s" % said


KINDS = [(value, 5), (choose, 4), (clear, 3), (edit_card, 3), (rewrite_card, 1), (clear_card, 2), (new_card, 3), (new_record, 3),
         (insert_row, 3), (delete_row, 3), (sort, 3), (insert_column, 1), (move_column, 2), (hide_column, 1), (delete_column, 1)]


def run(h, wanted):
    """Does some edits and returns what was done."""
    log, tries = [], 0
    pool = [e for e, n in KINDS for _ in range(n)]
    while len(log) < wanted and tries < 20 * wanted:
        tries += 1
        said = h.rnd.choice(pool)(h)
        if said:
            log.append("%.12s: %s" % (h.shadow.name, said))
    return log
