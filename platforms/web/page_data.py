#!/usr/bin/python3
"""Makes the page's first download small: without drawings that no screen shows yet, JSON without its white space and
without what translators and the check alone read, and without what is not needed for the first screens: that is put
into one file, which the page fetches once its first picture stands.

page_data.py REPOSITORY PAGE_DATA LATER.JSON
It fails when the game or a level has begun to use a drawing of the list below.
"""
import json
import pathlib
import re
import sys

# Of stops and screens still to come, icons of the program itself, and side views that the lab draws by itself.
WAITING = """
app-icon basin-pepper bucket bush chair-office deep-warmth disc-done disc-root
disc-root-calm document-box flower-coral flower-grape flower-sun habit-walk-2
icon-chair icon-check icon-contrast icon-cross icon-cue-break
icon-cue-work-end icon-cue-work-start icon-desk icon-flag icon-globe icon-home icon-left-hand icon-motion
icon-plan-clear icon-plan-help icon-plan-lift icon-plan-split
icon-speaker-off icon-sun icon-text-size icon-x lamp logo-square moon
parcel-wide person-bridge person-helper-stand person-labour-lift-far person-labour-lift-near person-labour-lift-squat
person-labour-lift-stoop person-labour-stand person-office-reach-up person-office-sit person-older-lift-half-squat
person-older-stand place-clinic place-home place-office place-park place-post place-warehouse rice-cooker
sprout stamp-fact stamp-not-so steam tree wanwan-head warm-cloth
""".split()

# Whose drawings are there at once: the first screen, the map, cards, help, settings. A drawing put on the wrong side only
# comes a moment later.
FIRST_SCREENS = "welcome home* help settings about quiz* round* parts page progress packs choose_pack screen"
FIRST_PACKS = ("myths",)


def names_in(files):
    return {name for file in files for name in re.findall(r'"([a-z0-9-]+)"', file.read_text(encoding="utf-8"))}


def is_first(art, names):
    """Whether a drawing is named, by itself or as "scene-" and "person-" with what a level says, at night or talking."""
    art = re.sub("-(night|talk)$", "", art)
    return art in names or art.partition("-")[2] in names


def later_files(root, data):
    screens = [file for name in FIRST_SCREENS.split() for file in (root / "game/screens").glob(f"{name}.cpp")]
    levels = [file for pack in FIRST_PACKS for file in (root / "levels" / pack).glob("*.json")]
    names = names_in([*screens, *(root / "game/ui").glob("*.cpp"), *levels])
    packs = [file for file in data.glob("levels/*/*.json") if file.parent.name not in FIRST_PACKS]
    return packs + [file for file in data.glob("art/*.svg") if not is_first(file.stem, names)]


def main():
    root, data, later = (pathlib.Path(argument) for argument in sys.argv[1:4])
    files = [*(root / "game").rglob("*.cpp"), *(root / "game").rglob("*.h"), *(root / "levels").rglob("*.json")]
    named = {name for file in files for name in re.findall(r'"([a-z0-9-]+)"', file.read_text(encoding="utf-8"))}
    used = sorted(named & set(WAITING))
    if used:
        sys.exit(f"backwise: {', '.join(used)}: shown by the game now; take it off the list in platforms/web/page_data.py")
    for name in WAITING:
        (data / "art" / f"{name}.svg").unlink(missing_ok=True)
    for file in data.rglob("*.json"):
        content = json.loads(file.read_text(encoding="utf-8"))
        if file.parent.name == "text":
            for word in content.values():
                del word["room"]
                word.pop("note", None)
        file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    kept = {}
    for file in sorted(later_files(root, data)):
        kept[str(file.relative_to(data))] = file.read_text(encoding="utf-8")
        file.unlink()
    later.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
