#!/usr/bin/python3
"""The direction of dependencies between the folders of game/: what linking does not catch, the #include lines tell."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
MAY = {
    "rules": {"rules"},
    "content": {"rules", "content", "nlohmann"},
    "progress": {"rules", "progress", "SQLiteCpp", "sqlite3"},
    "ui": {"rules", "ui", "imgui", "fmt"},
    "screens": {"rules", "ui", "screens", "imgui"},
}
OUTSIDE = {"SDL", "nanosvg", "imgui", "imgui_internal", "nlohmann", "SQLiteCpp", "sqlite3", "fmt", "sdl", "stb_image_write",
           "content", "progress", "ui", "screens", "app", "rules"}

wrong = []
for folder, allowed in MAY.items():
    files = sorted((ROOT / "game" / folder).glob("*.[ch]*"))
    assert files, f"game/{folder} is empty"
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'#include [<"]([A-Za-z_0-9]+)', line)
            if found and found[1] in OUTSIDE and found[1].replace("imgui_internal", "imgui") not in allowed:
                wrong.append(f"{file.relative_to(ROOT)}:{number}: game/{folder} may not include {found[1]}")
for file in sorted((ROOT / "game").rglob("*.[ch]*")):
    if re.search(r'#include [<"](sdl/|SDL)', file.read_text(encoding="utf-8")):
        wrong.append(f"{file.relative_to(ROOT)}: the game may not include the platform")
print("\n".join(wrong) or "every include points the right way")
sys.exit(bool(wrong))
