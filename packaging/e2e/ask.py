#!/usr/bin/env python3
"""Asks a dump of a project: ask.py DUMP.json TABLE FIELD=VALUE ... prints the records that match.

Beside the fields of a record, cards know `lane` (the kind of their lane) and `phase` (the title of
their phase), and their `text` is what they show: the title of a touchpoint, measure or indicator.
"""
import json
import sys


def main(path, table, *wanted):
    with open(path, encoding="utf-8") as f:
        dump = json.load(f)
    by_id = {r["id"]: r for name in dump if isinstance(dump[name], list) for r in dump[name] if "id" in r}

    def field(record, name):
        if table == "card":
            if name == "lane":
                return by_id[record["lane"]]["kind"]
            if name == "phase":
                return by_id[by_id[record["step"]]["phase"]]["title"]
            if name == "text":
                for ref in ("touchpoint", "measure"):
                    if record[ref]:
                        return by_id[record[ref]]["title"]
        return str(record.get(name))

    for record in dump[table]:
        if all(field(record, k) == v for k, v in (w.split("=", 1) for w in wanted)):
            print(json.dumps(record, ensure_ascii=False))


main(*sys.argv[1:])
