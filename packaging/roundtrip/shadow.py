"""What a sheet must hold after each edit, kept beside the office and without asking it.

A Sheet mirrors one map of a workbook as rows, columns and cells. Every edit is done twice: in the
office, and here. At the end the shadow says which card stands in which cell.
"""

import re

ROW_ID = re.compile(r"^([0-9a-f-]{36})/([^/]+)(?:/([^/]+))?$")
MARK = re.compile(r"^wm\d+;map=([0-9a-f-]{36});")

# Cards of these lanes take few values, so only their cell says which is which.
FIXED = ("lane.feelings", "lane.responsible")
WITH_VALUES = ("lane.measures", "lane.indicators")


class Cell:
    """One card. who are the cards it may be; None in it says that it may be a new one."""

    def __init__(self, text, who, copied=False):
        self.text, self.who, self.copied = text, frozenset(who), copied
        self.fields, self.rewritten, self.once = {}, False, frozenset()

    def altered(self, text):
        """Somebody writes on in it. Of two copies the one that was left alone is the card."""
        self.text = text
        if self.copied:
            self.once, self.who, self.copied = self.who, frozenset([None]), False


class Row:
    def __init__(self, lane=None, slot=None, field=None, copy_of=None):
        self.lane, self.slot, self.field, self.copy_of = lane, slot, field, copy_of

    @property
    def main(self):
        return self.lane is not None and self.field is None


class Column:
    def __init__(self, step=None, title=None):
        self.step, self.title = step, title


class Sheet:
    """Rows and columns are objects, so that inserting, deleting and sorting keeps them apart."""

    def __init__(self, name, base, data):
        self.name, self.base = name, base
        self.lanes = {l["id"]: l for l in base["lanes"]}
        self.steps = {c["step"]: c for c in base["columns"]}
        self.card = {i["card"]: i for i in base["items"]}
        self.home = {(i["lane"], i["slot"], i["step"]): i["card"] for i in base["items"]}
        self.rows, self.columns, self.cells = [], [], {}
        self.head = None  # the row of the phases
        self.renamed, self.sorted = {}, False
        self.label = {}  # the row that bears the name of each lane
        for column, text in enumerate(data[0]):
            self.columns.append(Column(text if column > 1 and text in self.steps else None))
        for line in data:
            m = ROW_ID.match(str(line[0]))
            if m and m.group(1) in self.lanes:
                self.rows.append(Row(*m.groups()))
            else:
                self.rows.append(Row())
        first = next(i for i, r in enumerate(self.rows) if r.main)
        titles = {c["phase_title"] for c in base["columns"]}
        for i in range(first):
            heads = [re.sub(r"^\d+ ", "", str(t)) for t in data[i][2:]]
            if titles & set(heads):
                self.head = i
                break
        for row in self.rows:
            if row.main:
                self.label.setdefault(row.lane, row)
        for r, row in enumerate(self.rows):
            for c, column in enumerate(self.columns):
                if row.main and column.step:
                    card = self.home.get((row.lane, row.slot, column.step))
                    if card:
                        self.cells[row, column] = Cell(str(data[r][c]), [card])

    def kind(self, row):
        return self.lanes[row.lane]["kind"]

    def where(self, row, column):
        return self.columns.index(column), self.rows.index(row)

    def steps_now(self):
        return [c for c in self.columns if c.step or c.title]

    def filled(self, kinds, where=lambda row, column, cell: True):
        return [(r, c) for r in self.rows if r.main and kinds(self.kind(r))
                for c in self.steps_now() if (r, c) in self.cells and where(r, c, self.cells[r, c])]

    def empty(self, kinds):
        return [(r, c) for r in self.rows if r.main and kinds(self.kind(r))
                for c in self.steps_now() if (r, c) not in self.cells]

    def below(self, row):
        """The rows of values that belong to a row of cards."""
        i = self.rows.index(row) + 1
        out = []
        while i < len(self.rows) and self.rows[i].field and self.rows[i].lane == row.lane and self.rows[i].slot == row.slot:
            out.append(self.rows[i])
            i += 1
        return out

    def drop(self, row=None, column=None):
        for key in [k for k in self.cells if k[0] is row or k[1] is column]:
            del self.cells[key]
        if row is not None:
            self.rows.remove(row)
        if column is not None:
            self.columns.remove(column)

    def ranks(self):
        """How the rows are ordered: those that were sent by their slots, new ones behind the row above."""
        last, out = {}, {}
        for row in self.rows:
            if not row.main:
                continue
            if row.slot:
                rank = (self.lanes[row.lane]["slots"].index(row.slot) + 1) * 1000000
            else:
                rank = last.get(row.lane, 0) + 1000
            out[row] = last[row.lane] = rank
        return out

    def nameless(self, row):
        """Nothing above a row says which lane it belongs to."""
        named = self.label[row.lane]
        return named not in self.rows or self.rows.index(named) > self.rows.index(row)

    def gap(self, row):
        """The lane below a new row at the end of a lane, if that lane has lost its name with its first
        row: nobody can see whether the new row was put below the one or into the other."""
        if row.slot:
            return None
        for other in self.rows[self.rows.index(row) + 1:]:
            if other.slot:
                return other.lane if other.lane != row.lane and self.nameless(other) else None
        return None

    def truth(self, ids):
        """Each cell as a dict: lane, step or title of a new column, text, who, copied, rank, fields.
        ids says whether the hidden column is still there."""
        present = {w for cell in self.cells.values() for w in cell.who}
        ranks, out = self.ranks(), []
        known = {row for (row, column), cell in self.cells.items() if self.home.get((row.lane, row.slot, column.step), 0) in cell.who}
        for (row, column), cell in self.cells.items():
            who = cell.who
            home = self.home.get((row.lane, row.slot, column.step)) if row.slot else None
            who = who | {w for w in cell.once if w and w not in present}  # the other copy is gone
            if cell.rewritten and (who != {home} or not ids):
                who = who | {None}  # nothing is left by which anybody could know it again
            if None in who and home and home not in present:
                who = who | {home}  # what may be a new text, where the old one was: written anew
            out.append({
                "lane": row.lane, "step": column.step, "column": column.title, "text": cell.text, "who": who,
                "copied": cell.copied, "rank": ranks[row], "fields": cell.fields,
                "unsure": not ids and row not in known and self.nameless(row), "lanes": {row.lane, self.gap(row)},
            })
        return out
