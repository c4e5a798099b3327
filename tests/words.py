#!/usr/bin/python3
"""Every word id in the code stands in both languages, and no word stands there unused."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
tables = {lang: json.loads((ROOT / f"assets/text/{lang}.json").read_text(encoding="utf-8")) for lang in ("zh", "en")}
code = "".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "game").rglob("*.cpp")))
literals = set(re.findall(r'"([a-z_]+(?:\.[a-z_0-9]+)*)"', code))
literals |= {f"emergency.sign{i}" for i in range(1, 5)}  # put together in a loop
asked = set(re.findall(r'say\("([a-z_0-9.]+)"', code)) - {"emergency.sign"}
wrong = []
for lang, table in tables.items():
    wrong += [f"assets/text/{lang}.json: \"{word}\" is asked for and is not there" for word in sorted(asked - table.keys())]
    wrong += [f"assets/text/{lang}.json: \"{word}\" is used nowhere" for word in sorted(table.keys() - literals)]
wrong += [f"\"{word}\" stands in one language only" for word in sorted(tables["zh"].keys() ^ tables["en"].keys())]
for lang, table in tables.items():  # nothing is ever shown as overdue, missed out on or piling up
    wrong += [f"assets/text/{lang}.json: \"{word}\" tells the player off: {found[0]}" for word, entry in table.items()
              if (found := re.search(r"过期|逾期|欠|积压|落下|待复习|\b(overdue|due|backlog|behind|catch up)\b", entry["say"], re.I))]
print("\n".join(wrong) or f"{len(tables['zh'])} words in both languages")
sys.exit(bool(wrong))
