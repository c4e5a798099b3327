#!/usr/bin/python3
"""Cuts the repository's own files into seeds for the fuzz targets packs, words and layout.

seeds.py ROOT OUT   writes OUT/packs, OUT/words, OUT/layout. (The save file's seeds are made by seed_saves.)
Seeds are small, so that many inputs are tried in little time: a card, a dozen words, a sentence each.
"""
import json
import pathlib
import sys

ROOT, OUT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def write(target, name, text, first):
    folder = OUT / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(first + text.encode("utf-8"))


def sentences(value):
    if isinstance(value, dict):
        for member in value.values():
            yield from sentences(member)
    elif isinstance(value, list):
        for item in value:
            yield from sentences(item)
    elif isinstance(value, str):
        yield value


def first_rows(table):
    """The first three of every list: as good as all."""
    if isinstance(table, list):
        return [first_rows(row) for row in table[:3]]
    return {key: first_rows(rows) for key, rows in table.items()} if isinstance(table, dict) else table


def packs():
    write("packs", "index.json", (ROOT / "levels/index.json").read_text(encoding="utf-8"), b"i")
    for name, first in (("sources", b"s"), ("claims", b"l")):
        table = json.loads((ROOT / f"levels/{name}.json").read_text(encoding="utf-8"))
        write("packs", f"{name}.json", json.dumps(first_rows(table), ensure_ascii=False), first)
    for file in sorted((ROOT / "levels").glob("*/*.json")):
        pack = json.loads(file.read_text(encoding="utf-8"))
        if file.name == "pack.json":
            write("packs", f"{file.parent.name}-pack.json", json.dumps(pack, ensure_ascii=False), b"p")
        for i, card in enumerate(pack.get("cards", [])[:12]):
            write("packs", f"{file.stem}-{i}.json", json.dumps({**pack, "cards": [card]}, ensure_ascii=False, indent=1), b"c")


def words():
    for lang in ("zh", "en"):
        table = json.loads((ROOT / f"assets/text/{lang}.json").read_text(encoding="utf-8"))
        entries = list(table.items())
        for i in range(0, len(entries), 12):
            write("words", f"{lang}-{i}.json", json.dumps(dict(entries[i:i + 12]), ensure_ascii=False, indent=1), lang[:1].encode())


def layout():
    seen = set()
    for file in sorted((ROOT / "levels").glob("*/*.json")) + sorted((ROOT / "assets/text").glob("*.json")):
        seen.update(sentences(json.loads(file.read_text(encoding="utf-8"))))
    for i, text in enumerate(sorted(seen)[::5]):
        write("layout", f"{i}.txt", text, bytes((40 + i % 60, i % 6, i % 4)))


packs()
words()
layout()
