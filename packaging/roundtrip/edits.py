"""Random edits as colleagues make them: each is done in the office and in the shadow.

An edit is a function of a Hand. It returns a line for the log, or None where it finds nothing to do.
"""

import random

import uno
from com.sun.star.table import CellAddress, CellRangeAddress, TableSortField

from office import prop
from shadow import FIXED, WITH_VALUES, Cell, Column, Row

WORDS = """Abteilung Abstimmung Agentur Ablage Anhang Antwort Archiv Aufwand Ausnahme Beispiel Beirat Beleg Broschüre
Budget Bühne Chefin Datei Dauer Druckerei Ecke Einkauf Empfang Entwurf Erlaubnis Fahrplan Faltblatt Farbe Filiale Film
Flyer Formular Freigabe Frist Gast Gebühr Gespräch Grafik Gutschein Halle Handbuch Hinweis Honorar Interview Jubiläum
Kalender Kasse Katalog Kollege Kostenstelle Landung Leitfaden Lob Mappe Meinung Muster Nachbar Newsletter Notiz Ordner
Plakat Postfach Presse Probe Programm Quittung Rabatt Rahmen Regal Reise Rückruf Saal Schild Schulung Spende Stempel
Stand Tafel Teppich Termin Umfrage Umschlag Urlaub Verlosung Vertrag Vorlage Vorrat Werbung Zelt Zettel Zusage""".split()
VERBS = """bestellt braucht bucht druckt fehlt findet fragt glaubt hofft kennt klärt lobt malt mag misst nutzt plant prüft
räumt ruft sammelt schickt sortiert spart sucht tauscht teilt trägt übt vergisst verliert vermisst wählt wartet zahlt
zeigt zweifelt""".split()
SMALL = "am im mit ohne für vor nach bei bis und aber heute selten immer kaum noch doppelt".split()

STATUS = {"planned": "Geplant", "doing": "In Arbeit", "done": "Erledigt"}
FEELINGS = {"-2": "−2 verärgert", "-1": "−1 skeptisch", "0": "0 neutral", "1": "+1 zufrieden", "2": "+2 begeistert"}


def plain(kind):
    return kind not in FIXED and kind not in WITH_VALUES and kind not in (
        "lane.touchpoints", "lane.roles", "lane.privacy", "lane.evidence", "lane.moment")


def touchpoints(kind):
    return kind == "lane.touchpoints"


def titled(kind):
    return plain(kind) or touchpoints(kind) or kind in WITH_VALUES


class Hand:
    """One colleague at one sheet."""

    def __init__(self, seed, document, sheet, shadow):
        self.rnd, self.document, self.sheet, self.shadow = random.Random(seed), document, sheet, shadow
        self.ids = True

    # -- the office

    def cell(self, row, column):
        x, y = self.shadow.where(row, column)
        return self.sheet.getCellByPosition(x, y)

    def address(self, row, column):
        x, y = self.shadow.where(row, column)
        return CellAddress(self.sheet.RangeAddress.Sheet, x, y)

    def area(self, row, column):
        x, y = self.shadow.where(row, column)
        return CellRangeAddress(self.sheet.RangeAddress.Sheet, x, y, x, y)

    def type(self, row, column, text):
        self.cell(row, column).String = text

    # -- texts

    def fresh(self):
        while True:
            n = self.rnd.randint(1, 4)
            words = [self.rnd.choice(WORDS), self.rnd.choice(VERBS)][:n]
            while len(words) < n + 1:
                words += [self.rnd.choice(SMALL), self.rnd.choice(WORDS)]
            text = " ".join(words)
            if all(text != c.text for c in self.shadow.cells.values()):
                return text

    def altered(self, text):
        """The text with one word more, another or one less, as somebody corrects it."""
        mark = ""
        if text.endswith(")") and " (" in text:
            text, mark = text.rsplit(" (", 1)
            mark = " (" + mark
        words = text.split(" ")
        way = self.rnd.choice(["end", "front", "middle", "swap", "drop"])
        word = self.rnd.choice(WORDS)
        if len(text) > 20000:
            way = "drop"  # no cell takes more than 32,767
        if way == "swap" and len(words) > 3:
            words[self.rnd.randrange(len(words))] = word
        elif way == "drop" and len(words) > 3:
            words.pop(self.rnd.randrange(len(words)))
        elif way == "front":
            words.insert(0, word)
        elif way == "middle":
            words.insert(self.rnd.randrange(len(words) + 1), word)
        else:
            words += [self.rnd.choice(SMALL), word]
        return " ".join(words) + mark

    def pick(self, among):
        return self.rnd.choice(among) if among else None


def shown(cell):
    return "%.30r" % cell.text


def edit(h):
    at = h.pick(h.shadow.filled(titled))
    if not at:
        return None
    cell = h.shadow.cells[at]
    before = shown(cell)
    cell.altered(h.altered(cell.text))
    h.type(*at, cell.text)
    return "edit %s -> %s" % (before, shown(cell))


def rewrite(h):
    at = h.pick(h.shadow.filled(titled, lambda r, c, cell: not cell.copied and home(h, r, c, cell)))
    if not at:
        return None
    cell = h.shadow.cells[at]
    before, cell.text = shown(cell), h.fresh()
    cell.rewritten = True
    h.type(*at, cell.text)
    return "rewrite %s -> %s" % (before, shown(cell))


def home(h, row, column, cell):
    return row.slot and h.shadow.home.get((row.lane, row.slot, column.step), 0) in cell.who


def clear(h):
    at = h.pick(h.shadow.filled(lambda k: True, lambda r, c, cell: not cell.copied))
    if not at:
        return None
    cell = h.shadow.cells.pop(at)
    h.type(*at, "")
    for row in h.shadow.below(at[0]):
        if h.rnd.random() < 0.5:
            h.type(row, at[1], "")
    return "clear %s" % shown(cell)


def new(h):
    at = h.pick([a for a in h.shadow.empty(lambda k: titled(k) or k == "lane.responsible") if not leftover(h, *a)])
    if not at:
        return None
    cell = h.shadow.cells[at] = Cell(h.fresh(), [None])
    h.type(*at, cell.text)
    return "new %s" % shown(cell)


def leftover(h, row, column):
    return any(h.cell(r, column).String for r in h.shadow.below(row))


def name(h):
    """Another name in the lane of those who are responsible."""
    at = h.pick(h.shadow.filled(lambda k: k == "lane.responsible"))
    if not at:
        return None
    cell = h.shadow.cells[at]
    before, cell.text = shown(cell), h.fresh()
    h.type(*at, cell.text)
    return "name %s -> %s" % (before, shown(cell))


def feel(h):
    at = h.pick(h.shadow.filled(lambda k: k == "lane.feelings"))
    if not at:
        return None
    cell = h.shadow.cells[at]
    value = h.rnd.choice([v for v in FEELINGS if FEELINGS[v] != cell.text])
    before = shown(cell)
    cell.text, cell.fields["feeling"] = FEELINGS[value], value
    h.type(*at, h.rnd.choice([FEELINGS[value], value, FEELINGS[value].split(" ")[1]]))
    return "feel %s -> %s" % (before, shown(cell))


def value(h):
    """A value in the row below a measure or a key figure."""
    choices = []
    for row, column in h.shadow.filled(lambda k: k in WITH_VALUES, lambda r, c, cell: len(cell.who) == 1 and home(h, r, c, cell)):
        choices += [(row, column, r) for r in h.shadow.below(row) if r.field in ("status", "due", "owner", "value", "target")]
    at = h.pick(choices)
    if not at:
        return None
    row, column, below = at
    cell, field = h.shadow.cells[row, column], below.field
    sent = h.shadow.card[next(iter(cell.who))]["fields"].get(field, "")
    if field == "status":
        to = h.rnd.choice([s for s in STATUS if s != sent])
        h.type(below, column, STATUS[to])
    elif field == "due":
        day = h.rnd.randint(1, 28)
        to = "2027-0%d-%02d" % (h.rnd.randint(1, 9), day)
        h.type(below, column, h.rnd.choice([to, "%d.%d.%s" % (day, int(to[5:7]), to[:4])]))
    elif field == "owner":
        to = h.fresh()
        h.type(below, column, to)
    else:
        to = str(h.rnd.randint(1, 97))
        h.type(below, column, to)
    cell.fields[field] = to
    return "value %s of %s -> %r" % (field, shown(cell), to)


def target(h, at, onto):
    """An empty cell, or one with a card, for a card of the same kind of lane."""
    kind = h.shadow.kind(at[0])
    family = touchpoints if touchpoints(kind) else plain
    return h.pick(h.shadow.filled(family, lambda r, c, cell: (r, c) != at) if onto else h.shadow.empty(family))


def cut(h, onto=False, then=None):
    at = h.pick(h.shadow.filled(lambda k: plain(k) or touchpoints(k)))
    to = at and target(h, at, onto)
    if not to:
        return None
    h.sheet.moveRange(h.address(*to), h.area(*at))
    cell = h.shadow.cells.pop(at)
    h.shadow.cells[to] = cell
    said = shown(cell)
    if then:
        cell.altered(then(cell.text))
        h.type(*to, cell.text)
    return "cut %s to another cell%s%s" % (said, " with a card" if onto else "", ", then " + shown(cell) if then else "")


def cut_onto(h):
    return cut(h, onto=True)


def cut_edit(h):
    return cut(h, then=h.altered)


def retype(h):
    """The same text typed in another cell, the old one emptied."""
    at = h.pick(h.shadow.filled(lambda k: plain(k) or touchpoints(k), lambda r, c, cell: not cell.copied))
    to = at and target(h, at, False)
    if not to:
        return None
    cell = h.shadow.cells.pop(at)
    h.shadow.cells[to] = cell
    h.type(*at, "")
    h.type(*to, cell.text)
    return "retype %s elsewhere" % shown(cell)


def swap(h):
    at = h.pick(h.shadow.filled(lambda k: plain(k) or touchpoints(k), lambda r, c, cell: not cell.copied))
    to = at and target(h, at, True)
    if not to or h.shadow.cells[to].copied:
        return None
    a, b = h.shadow.cells[at], h.shadow.cells[to]
    h.type(*at, b.text)
    h.type(*to, a.text)
    # By the cells alone nobody can say whether two cards changed places or two texts were typed.
    h.shadow.cells[at], h.shadow.cells[to] = b, a
    a.who = b.who = a.who | b.who
    return "swap %s and %s" % (shown(a), shown(b))


def copy_cell(h):
    at = h.pick(h.shadow.filled(plain, lambda r, c, cell: not cell.copied))
    to = at and target(h, at, False)
    if not to:
        return None
    h.sheet.copyRange(h.address(*to), h.area(*at))
    cell = h.shadow.cells[at]
    both = cell.who | {None}
    # One of the two is the card, the other is new; which is which does not matter.
    cell.who = both
    h.shadow.cells[to] = Cell(cell.text, both)
    return "copy %s to an empty cell" % shown(cell)


def plain_rows(h):
    return [r for r in h.shadow.rows if r.main and not h.shadow.below(r) and plain(h.shadow.kind(r))]


def insert_row(h):
    row = h.pick(plain_rows(h))
    if not row:
        return None
    at = h.shadow.rows.index(row) + 1
    h.sheet.Rows.insertByIndex(at, 1)
    added = Row(row.lane)
    h.shadow.rows.insert(at, added)
    said = []
    for column in h.rnd.sample(h.shadow.steps_now(), min(len(h.shadow.steps_now()), h.rnd.randint(1, 3))):
        cell = h.shadow.cells[added, column] = Cell(h.fresh(), [None])
        h.type(added, column, cell.text)
        said.append(shown(cell))
    return "insert row with " + ", ".join(said)


def delete_row(h):
    row = h.pick([r for r in h.shadow.rows if r.main and h.shadow.kind(r) != "lane.feelings"])
    if not row:
        return None
    gone = [row] + h.shadow.below(row)
    at = h.shadow.rows.index(row)
    h.sheet.Rows.removeByIndex(at, len(gone))
    n = len(h.shadow.cells)
    for r in gone:
        h.shadow.drop(row=r)
    return "delete row with %d cards" % (n - len(h.shadow.cells))


def insert_column(h):
    columns = h.shadow.steps_now()
    column = h.pick(columns)
    at = h.shadow.columns.index(column) + 1
    following = h.shadow.columns[at].step if at < len(h.shadow.columns) else None
    if following and column.step and h.shadow.steps[following]["phase"] == h.shadow.steps[column.step]["phase"]:
        return None  # within one phase: a step without a title has no name to look for
    h.sheet.Columns.insertByIndex(at, 1)
    added = Column(title=h.fresh())
    h.shadow.columns.insert(at, added)
    h.sheet.getCellByPosition(at, h.shadow.head).String = added.title
    rows = [r for r in h.shadow.rows if r.main and plain(h.shadow.kind(r)) and r.slot]
    for row in h.rnd.sample(rows, min(len(rows), h.rnd.randint(1, 4))):
        cell = h.shadow.cells[row, added] = Cell(h.fresh(), [None])
        h.type(row, added, cell.text)
    return "insert column %r" % added.title


def delete_column(h):
    columns = [c for c in h.shadow.columns if c.step]
    if len(columns) < 5:
        return None
    column = h.pick(columns)
    h.sheet.Columns.removeByIndex(h.shadow.columns.index(column), 1)
    phase = h.shadow.steps[column.step]["phase"]
    if column.step == next(s for s in h.shadow.base["columns"] if s["phase"] == phase)["step"]:
        h.shadow.renamed.pop(phase, None)  # the new title goes with it
    n = len(h.shadow.cells)
    h.shadow.drop(column=column)
    return "delete column with %d cards" % (n - len(h.shadow.cells))


def blocks(h):
    """Runs of rows of one lane, one card each."""
    out = []
    for row in plain_rows(h):
        if out and h.shadow.rows.index(row) == h.shadow.rows.index(out[-1][-1]) + 1 and out[-1][-1].lane == row.lane:
            out[-1].append(row)
        else:
            out.append([row])
    return [b for b in out if len(b) > 1]


def sort(h):
    """Sorts the rows of one lane, with or without the name and the hidden column before them."""
    rows = h.pick(blocks(h))
    if not rows:
        return None
    # A new row has no name of a lane before it: at the top it would seem to belong to the lane above.
    whole = h.rnd.random() < 0.6 and all(r.slot for r in rows)
    steps = h.shadow.steps_now()
    left = 0 if whole else h.shadow.columns.index(steps[0])
    right = h.shadow.columns.index(steps[-1])
    top, bottom = h.shadow.rows.index(rows[0]), h.shadow.rows.index(rows[-1])
    area = h.sheet.getCellRangeByPosition(left, top, right, bottom)
    if whole:
        area.merge(False)
    key = TableSortField()
    key.Field = h.shadow.columns.index(h.rnd.choice(steps)) - left
    key.IsAscending = h.rnd.random() < 0.5
    # A number behind the last column is sorted along and tells afterwards where each row went.
    far = right + 1
    for i in range(len(rows)):
        h.sheet.getCellByPosition(far, top + i).Value = i
    h.sheet.getCellRangeByPosition(left, top, far, bottom).sort((
        prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (key,))),
        prop("ContainsHeader", False), prop("IsSortColumns", False)))
    new_order = [int(h.sheet.getCellByPosition(far, top + i).Value) for i in range(len(rows))]
    h.sheet.getCellRangeByPosition(far, top, far, bottom).clearContents(31)
    if whole:
        h.shadow.rows[top:bottom + 1] = [rows[i] for i in new_order]
    else:
        moved = {}
        for i, j in enumerate(new_order):
            for column in steps:
                cell = h.shadow.cells.pop((rows[j], column), None)
                if cell:
                    moved[rows[i], column] = cell
        h.shadow.cells.update(moved)
    h.shadow.sorted = True
    return "sort %d rows %s the hidden column" % (len(rows), "with" if whole else "without")


def copy_row(h):
    row = h.pick([r for r in plain_rows(h) if r.slot and any((r, c) in h.shadow.cells for c in h.shadow.steps_now())])
    if not row:
        return None
    at = h.shadow.rows.index(row)
    h.sheet.Rows.insertByIndex(at + 1, 1)
    twin = Row(row.lane, copy_of=row.slot)
    h.shadow.rows.insert(at + 1, twin)
    last = len(h.shadow.columns) - 1
    # The name of the lane may be joined with others; the rest of the row is copied as it is.
    for first, end in ((0, 0), (h.shadow.columns.index(h.shadow.steps_now()[0]), last)):
        if first == 0 and not h.ids:
            continue
        area = CellRangeAddress(h.sheet.RangeAddress.Sheet, first, at, end, at)
        h.sheet.copyRange(CellAddress(h.sheet.RangeAddress.Sheet, first, at + 1), area)
    for column in h.shadow.steps_now():
        cell = h.shadow.cells.get((row, column))
        if cell:
            # Which of two equal rows is the copy cannot be seen.
            both = cell.who | {None}
            cell.who, cell.copied = both, h.ids
            h.shadow.cells[twin, column] = Cell(cell.text, both, copied=h.ids)
    return "copy row"


def rename(h):
    """Another title of a phase."""
    columns = []
    for c in h.shadow.columns:
        if c.step:
            phase = h.shadow.steps[c.step]["phase"]
            first = next(s for s in h.shadow.base["columns"] if s["phase"] == phase)["step"]
            if first == c.step and phase not in h.shadow.renamed:
                columns.append(c)
    column = h.pick(columns)
    if not column or not h.ids:
        return None
    title = h.fresh()
    h.sheet.getCellByPosition(h.shadow.columns.index(column), h.shadow.head).String = title
    h.shadow.renamed[h.shadow.steps[column.step]["phase"]] = title
    return "rename phase to %r" % title


def drop_ids(h):
    """Deletes the hidden column."""
    if not h.ids:
        return None
    h.sheet.Columns.removeByIndex(0, 1)
    h.shadow.columns.pop(0)
    h.ids = False
    return "delete the hidden column"


def drop_base(h):
    for name in h.document.Sheets.ElementNames:
        if name == "_wegmarke":
            h.document.Sheets.removeByName(name)
            return "delete the hidden sheet"
    return None


# How often each edit is chosen, among those that a mode allows.
LIGHT = [(edit, 5), (rewrite, 3), (clear, 3), (new, 4), (insert_row, 2), (feel, 1), (value, 2), (name, 1)]
HEAVY = LIGHT + [(delete_row, 2), (insert_column, 1), (delete_column, 1), (cut, 3), (cut_onto, 1), (cut_edit, 2),
                 (retype, 2), (swap, 2), (copy_cell, 1), (copy_row, 1), (sort, 3), (rename, 1)]


def run(h, edits, wanted):
    """Does some edits and returns what was done."""
    log, tries = [], 0
    pool = [e for e, n in edits for _ in range(n)]
    while len(log) < wanted and tries < 20 * wanted:
        tries += 1
        said = h.rnd.choice(pool)(h)
        if said:
            log.append(said)
    return log
