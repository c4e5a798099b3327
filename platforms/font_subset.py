#!/usr/bin/python3
"""Cuts Noto Sans CJK SC to the characters the game uses.

font_subset.py OUT_FOLDER WORDS.json...   writes regular.otf, bold.otf and fallback.otf.

regular holds every character that the given files let the game draw, ASCII and the usual punctuation, and the
quotation marks once more as English sets them (game/ui/text.cpp); bold holds the same without what stands in
explanations only; fallback holds what bold lacks of them, what else the files hold, GB 2312 level 1 and Latin-1, for
what a player or a teacher types. The same input gives the same bytes. tests/faults.h sees when a screen needs fallback.
"""
import json
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

FONTS = pathlib.Path("/usr/share/fonts/opentype/noto")
KOREAN, SIMPLIFIED_CHINESE = 1, 2  # their places in the collection, whose faces share one set of glyphs
QUOTATION_MARKS = range(0x2018, 0x201E)  # as wide as an ideograph in Chinese, narrow in Korean
NARROW = 0xE018 - 0x2018  # from a mark to its narrow shape, in the private use area
ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + \
    "\u00a0，。：；？！（）“”‘’、·…—–《》「」→←↑↓−×÷±≤≥°✓□■●○"

NOT_DRAWN = ("alt", "goal", "prerequisite")  # read aloud, or for the teacher who reads the file
NOT_BOLD = (*NOT_DRAWN, "about", "gentle", "how", "lead", "myth", "note", "again.steps", "why")  # explanations


def texts_of(value, without, of=""):
    """What stands in a part of a file, but not under the keys `without`: "why", or "again.steps" for one under another."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one, without, of)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in without and f"{of}.{key}" not in without:
                yield from texts_of(one, without, key)


def characters_of(texts, without):
    seen = set(ALWAYS).union(*(one for text in texts for one in texts_of(json.loads(text), without)))
    seen |= {chr(mark + NARROW) for mark in QUOTATION_MARKS}
    return {c for c in seen if c.isprintable() or ord(c) - NARROW in QUOTATION_MARKS}


def gb2312_level_1():
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                pass


def other_characters(texts):
    others = {*gb2312_level_1(), *map(chr, range(0xA1, 0x100))}.union(*texts)
    return {c for c in others if c.isprintable()}


def cut(source, characters, target):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [1, 2]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG"]
    faces = TTCollection(str(source), lazy=True).fonts
    font, narrow = faces[SIMPLIFIED_CHINESE], faces[KOREAN].getBestCmap()
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({mark + NARROW: narrow[mark] for mark in QUOTATION_MARKS if mark in narrow})
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters)))
    cutter.subset(font)
    font.recalcTimestamp = False
    beside = target.with_suffix(".new")
    font.save(str(beside))
    beside.rename(target)  # a game that is running still looks at the old one


def main():
    folder, files = pathlib.Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"):
        if not (FONTS / name).is_file():
            sys.exit(f"{FONTS / name} is missing: install fonts-noto-cjk")
    texts = [pathlib.Path(name).read_text(encoding="utf-8") for name in files]
    regular, bold = characters_of(texts, NOT_DRAWN), characters_of(texts, NOT_BOLD)
    cut(FONTS / "NotoSansCJK-Regular.ttc", regular, folder / "regular.otf")
    cut(FONTS / "NotoSansCJK-Bold.ttc", bold, folder / "bold.otf")
    cut(FONTS / "NotoSansCJK-Regular.ttc", (other_characters(texts) | regular) - bold, folder / "fallback.otf")


if __name__ == "__main__":
    main()
