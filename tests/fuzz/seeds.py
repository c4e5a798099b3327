#!/usr/bin/python3
"""Cuts the repository's own files into seeds for the fuzz targets packs, words and layout.

seeds.py ROOT OUT   writes OUT/packs, OUT/words, OUT/layout. (The save file's seeds are made by seed_saves.)
Seeds are small, so that many inputs are tried in little time: a card, a vignette, a scene, half a dozen words, a sentence each.
"""
import json
import pathlib
import sys

# the first byte that tells packs.cpp which file an input stands for
PACKS = {"myths": b"p", "courier": b"k", "radar": b"r", "lift": b"q", "path": b"w", "habits": b"b"}
ITEMS = {"cards": b"c", "errands": b"e", "vignettes": b"t", "scenes": b"v", "stories": b"y", "challenges": b"h"}

ROOT, OUT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def write(target, name, text, first):
    folder = OUT / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(first + text.encode("utf-8"))


def short(table):
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


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
        write("packs", f"{name}.json", short(first_rows(table)), first)
    for file in sorted(file for pack in PACKS for file in (ROOT / "levels" / pack).glob("*.json")):
        folder, table = file.parent.name, json.loads(file.read_text(encoding="utf-8"))
        if file.name == "pack.json":
            write("packs", f"{folder}-pack.json", short(table), PACKS[folder])
        if file.name == "cues.json":
            write("packs", "cues.json", short(first_rows(table)), b"u")
        for list_name, first in ITEMS.items():
            for i, item in enumerate(table.get(list_name, [])[:12]):
                write("packs", f"{folder}-{file.stem}-{i}.json", short({**table, list_name: [item]}), first)


def words():
    for lang in ("zh", "en"):
        table = json.loads((ROOT / f"assets/text/{lang}.json").read_text(encoding="utf-8"))
        entries = list(table.items())
        for i in range(0, len(entries), 6):
            write("words", f"{lang}-{i}.json", short(dict(entries[i:i + 6])), lang[:1].encode())


def layout():
    seen = set()
    for file in sorted((ROOT / "levels").glob("*/*.json")) + sorted((ROOT / "assets/text").glob("*.json")):
        seen.update(sentences(json.loads(file.read_text(encoding="utf-8"))))
    for i, text in enumerate(sorted(seen)[::5]):
        write("layout", f"{i}.txt", text, bytes((40 + i % 60, i % 6, i % 4)))


packs()
words()
layout()
