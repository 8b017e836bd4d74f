"""What a sheet of records must hold after each edit, kept beside the office and without asking it.

A Sheet is read from an exported workbook by its hidden keys: the row that names the value of every
column, and the column that names the record of every row. Cells are kept by rows and columns as
objects, so that inserting, deleting, moving and sorting keeps them apart.
"""

import datetime
import re

ID = re.compile(r"^[0-9a-f]{8}-[0-9a-f-]{27}$")
FORM = re.compile(r"^wm\d+;form=([a-z]+)/([0-9a-f-]+);")
LIST = re.compile(r"^(persona\.information|touchpoint)\.((?:persona|touchpoint)\.[a-z_]+)/(\d+)$")

# Values that several answers in one cell make up.
SETS = {"touchpoint.setting", "touchpoint.data", "touchpoint.roles", "persona.roles"}
PHASES = "touchpoint.phases"
# The name of a record, and what no record can be without: an emptied cell leaves that as it was.
TITLES = {"touchpoint.title", "measure.title", "indicator.title", "persona.touchpoints.text", "persona.decision_style.text",
          "persona.character.text"}
NEEDED = {"measure.status", "indicator.unit", "reading.date", "reading.value",
          "persona.decision_style.value", "persona.character.value"}
FORMULA = "="


def shown(value):
    """What a cell holds, in one form for all programs that read it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "%.10g" % value
    text = str(value).replace("\u00a0", " ").strip()
    return FORMULA if text.startswith("=") and text != "=" and "(" in text else text


class Column:
    pass


class Row:
    def __init__(self):
        self.unlocked = set()


class Line:
    """One line of a part. who names its record, "" for one that is new; cards are the entries in its
    columns."""

    def __init__(self, who="", phase=0):
        self.who, self.phase, self.fixed = who, phase, False
        self.values, self.cards, self.sent = {}, {}, {}


class Part:
    def __init__(self, owner, kind):
        self.owner, self.kind, self.keys, self.lines = owner, kind, {}, {}
        self.head = self.id_column = None
        self.as_sent = set()  # entries whose column was deleted: nothing is said of them


class Sheet:
    def __init__(self, name, ws):
        self.name = name
        self.kind, self.subject = FORM.match(str(ws["A1"].value)).groups()
        grid = [[c for c in row] for row in ws.iter_rows(min_row=1, max_row=ws.max_row, max_col=ws.max_column)]
        self.rows, self.columns = [Row() for _ in grid], [Column() for _ in grid[0]]
        self.parts = []
        keyed = [r for r, line in enumerate(grid) if any(self.key(c) for c in line)]
        for n, r in enumerate(keyed):
            end = keyed[n + 1] - 1 if n + 1 < len(keyed) else len(grid)
            self.read(grid, r, end)

    @staticmethod
    def key(cell):
        text = cell.value if isinstance(cell.value, str) else ""
        return text[3:] if text.startswith("wm:") and not text.startswith("wm:line/") else ""

    def read(self, grid, at, end):
        parts = {}
        for c, cell in enumerate(grid[at]):
            key = self.key(cell)
            if not key:
                continue
            owner = key.split(".persona.")[0] if ".persona." in key else key.split(".touchpoint.")[0] if ".touchpoint." in key else key.rsplit(".", 1)[0]
            part = parts.get(owner)
            if part is None:
                part = parts[owner] = Part(owner, "")
                part.head = self.rows[at + 1]
                part.id_column = self.columns[0 if c < 4 or self.kind != "persona" else 4]
            part.keys[self.columns[c]] = key
        for part in parts.values():
            first = str(grid[at + 2][self.columns.index(part.id_column)].value or "")
            part.kind = ("cards" if first.startswith("wm:line/") else "fields" if part.owner == "persona" and first == self.subject
                         else "items" if first and not ID.match(first) else "rows")
            for r in range(at + 2, end):
                who = str(grid[r][self.columns.index(part.id_column)].value or "")
                line = Line(who, int(who.rsplit("/", 1)[1]) if who.startswith("persona.information/") else 0)
                for column in part.keys:
                    cell = grid[r][self.columns.index(column)]
                    line.values[column] = shown(cell.value)
                    if not cell.protection.locked:
                        self.rows[r].unlocked.add(column)
                if any(c in self.rows[r].unlocked for c in part.keys) or ID.match(line.who):
                    part.lines[self.rows[r]] = line
            self.parts.append(part)

    def entries(self, dump):
        """Says which entries stand in the columns of cards."""
        of = {}
        for e in sorted(dump["entry"], key=lambda e: e["order"]):
            of.setdefault((e["subject"], e["field"], e["phase"] if e["field"] == "persona.information" else 0), []).append(e)
        for part in self.parts:
            used = {}
            for row, line in part.lines.items():
                for column, key in part.keys.items():
                    place = self.place(part, line, key)
                    if not place:
                        continue
                    here = of.get(place, [])
                    n = used.get(place, 0)
                    if not line.values[column]:
                        continue
                    used[place] = n + 1
                    if n < len(here) and here[n]["text"].split() == line.values[column].split():
                        line.cards[column] = line.sent[column] = here[n]["id"]
                    else:  # several in one cell, or one that shows a touchpoint
                        line.fixed = True

    def place(self, part, line, key):
        """The list that a cell belongs to: subject, field and phase. None for a value."""
        if part.kind == "cards":
            return (self.subject, key[len("entry."):], 0)
        m = LIST.match(key)
        if m and m.group(1) == "touchpoint":
            return (line.who, m.group(2), 0)
        if m:
            return (self.subject, m.group(2), line.phase)
        return None

    def where(self, row, column):
        return self.columns.index(column), self.rows.index(row)

    def filled(self, want=lambda part, row, line, column: True):
        """Cells that somebody may write in."""
        return [(p, r, l, c) for p in self.parts for r, l in p.lines.items() for c in p.keys
                if c in r.unlocked and not l.fixed and want(p, r, l, c)]

    def drop_column(self, column):
        for part in self.parts:
            if column in part.keys:
                for line in part.lines.values():
                    line.cards.pop(column, None)
                    line.values.pop(column, None)
                    if column in line.sent:
                        part.as_sent.add(line.sent[column])
                del part.keys[column]
        self.columns.remove(column)

    def drop_row(self, row):
        for part in self.parts:
            line = part.lines.pop(row, None)
            if line:
                part.as_sent -= set(line.sent.values())
        self.rows.remove(row)


class Facts:
    """What a workbook says: values by record and key, the new records, the texts of entries that were
    sent, new entries by list, and entries of which it says nothing."""

    def __init__(self, sheets):
        self.values, self.fresh, self.texts, self.added = {}, [], {}, []
        self.there, self.as_sent = set(), set()
        for sheet in sheets:
            for part in sheet.parts:
                self.as_sent |= part.as_sent
                for line in part.lines.values():
                    self.line(sheet, part, line)

    def line(self, sheet, part, line):
        new = {}
        if line.who and part.kind != "cards":
            self.there.add(line.who)
        title = line.values.get(next((c for c, k in part.keys.items() if k == "touchpoint.title"), None), "")
        for column, key in part.keys.items():
            v = line.values.get(column, "")
            place = sheet.place(part, line, key)
            if place:
                if column in line.cards:
                    self.texts[line.cards[column]] = v
                elif v and not line.fixed:
                    self.added.append((place[0] or "new " + title,) + place[1:] + (v,))
            elif line.who and part.kind != "cards":
                self.values[line.who, key] = v
            elif v:
                new[key] = v
        if new and not line.who and (part.owner != "reading" or "reading.date" in new):
            self.fresh.append((sheet.subject, new))
