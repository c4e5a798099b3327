#!/usr/bin/python3
"""The JSON schemas of levels/schema beside the game's reader: whatever a schema rejects, the reader rejects at the same place.

schema.py ROOT BACKWISE   feeds the real packs, tests/broken and one fault of every sort in every field of a card, an errand, a vignette, a scene, a story and a habit to both.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT, BACKWISE = pathlib.Path(sys.argv[1]), sys.argv[2]
LEVELS, BROKEN = ROOT / "levels", ROOT / "tests/broken"
SCHEMAS = {name: json.loads((LEVELS / f"schema/{name}.json").read_text(encoding="utf-8"))
           for name in ("index", "pack", "cards", "errands", "vignettes", "scenes", "stories", "exercises", "habits", "sources", "claims")}
# What a schema can see without the rest of the content; each of these folders must be rejected by one.
STRUCTURAL = {"unknown_key", "missing_field", "wrong_type", "out_of_range", "missing_language", "unknown_name", "bad_id", "right_replies",
              "myth_flag", "habit_unknown_key", "habit_missing_field", "habit_wrong_type", "habit_out_of_range", "habit_missing_language",
              "habit_unknown_name", "habit_bad_id", "lift_unknown_key", "lift_missing_field", "lift_wrong_type", "lift_out_of_range",
              "lift_missing_language", "lift_unknown_name", "lift_bad_id", "triage_unknown_key", "triage_missing_field", "triage_wrong_type",
              "triage_out_of_range", "triage_missing_language", "triage_unknown_name", "triage_bad_id", "courier_unknown_key", "courier_missing_field",
              "courier_wrong_type", "courier_out_of_range", "courier_missing_language", "courier_unknown_name", "courier_bad_id",
              "path_unknown_key", "path_missing_field", "path_wrong_type", "path_out_of_range", "path_missing_language",
              "coach_unknown_key", "coach_missing_field", "coach_out_of_range"}


def schema_of(path):
    if path.name in ("index.json", "sources.json", "claims.json"):
        return SCHEMAS[path.stem]
    if path.name == "pack.json":
        return SCHEMAS["pack"]
    return SCHEMAS[{"courier": "errands", "radar": "vignettes", "lift": "scenes", "path": "stories", "coach": "exercises", "habits": "habits"}.get(path.parent.name, "cards")]


def pointers(schema, document):
    """Where the schema finds faults, as JSON pointers; a missing or unwanted field is a fault of its object."""
    validator = jsonschema.validators.validator_for(schema)(schema)
    return sorted({"".join(f"/{part}" for part in error.absolute_path) for error in validator.iter_errors(document)})


def read(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return None  # not JSON: no schema gets to see it


def reader_lines(folder):
    """(file, pointer) of everything the game's reader and check say about a levels folder."""
    out = subprocess.run([BACKWISE, "check", "--levels", str(folder)], capture_output=True, text=True).stdout
    return {tuple(line.split(": ", 2)[:2]) for line in out.splitlines() if line.startswith("levels/")}


def near(where, said):
    """A problem at the place itself, within it, or at the field of which it is a part."""
    return any(one == where or one.startswith(where + "/") or (one != "/" and where.startswith(one + "/")) for one in said)


def overlay(folder, into):
    for source in (BROKEN / "valid/levels", folder):
        for path in sorted(source.rglob("*")):
            if path.is_file():
                target = into / path.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())


def compare(name, folder, faults, wrong, usual):
    said = reader_lines(folder) - usual
    for file, where in faults:
        if not near(where, [pointer for at, pointer in said if at == file]):
            wrong.append(f"{name}: {file}: {where}: the schema rejects it, the reader does not")


def files_of(folder):
    """The files that have a schema: those of the folder itself, and the packs that its index names."""
    files = [folder / f"{name}.json" for name in ("index", "sources", "claims")]
    for name in (read(folder / "index.json") or {}).get("packs", []):
        pack = folder / str(name)
        content = read(pack) if pack.is_file() else None
        files.append(pack)
        files += [pack.parent / str(file) for file in (content or {}).get("files", [])]
    return [path for path in files if path.is_file()]


def faults_of(folder):
    return [(f"levels/{path.relative_to(folder).as_posix()}", where) for path in files_of(folder)
            if (document := read(path)) is not None for where in pointers(schema_of(path), document)]


def mutations(card):
    """Copies of a card, an errand, a vignette, a scene or a habit, each with one fault."""
    def places(value, path=()):
        yield path
        if isinstance(value, dict):
            for key in value:
                yield from places(value[key], path + (key,))
        if isinstance(value, list):
            for i in range(len(value)):
                yield from places(value[i], path + (i,))

    def at(tree, path):
        for part in path:
            tree = tree[part]
        return tree

    for path in list(places(card)):
        if not path or path[0] == "id":
            continue
        for fault in (lambda parent, key: parent.pop(key), lambda parent, key: parent.__setitem__(key, 7.5),
                      lambda parent, key: parent.__setitem__(key, []), lambda parent, key: parent.__setitem__(key, ""),
                      lambda parent, key: parent.__setitem__(key, {"surprise": True}), lambda parent, key: parent.__setitem__(key, None)):
            one = copy.deepcopy(card)
            fault(at(one, path[:-1]), path[-1])
            yield one


def different_guides():
    """A real habit of each kind of guide."""
    habits = [habit for name in ("office", "older") for habit in read(LEVELS / f"habits/{name}.json")["challenges"] if "guide" in habit]
    return list({habit["guide"]["kind"]: habit for habit in reversed(habits)}.values())


def main():
    wrong = []
    for schema in SCHEMAS.values():
        jsonschema.validators.validator_for(schema).check_schema(schema)
    wrong += [f"{file}: {where}: the schema rejects what is real" for file, where in faults_of(LEVELS)]
    with tempfile.TemporaryDirectory() as scratch:
        valid = pathlib.Path(scratch, "valid")
        overlay(BROKEN / "valid/levels", valid)
        usual = reader_lines(valid)
        wrong += [f"valid: {file}: {where}: rejected" for file, where in faults_of(valid)]
        rejected = set()
        for folder in sorted(path for path in BROKEN.iterdir() if (path / "levels").is_dir() and path.name != "valid"):
            into = pathlib.Path(scratch, folder.name)
            overlay(folder / "levels", into)
            faults = faults_of(into)
            if faults:
                rejected.add(folder.name)
                compare(folder.name, into, faults, wrong, usual)
        wrong += [f"tests/broken/{kind} is structural, and no schema rejects it" for kind in sorted(STRUCTURAL - rejected)]
        count = 0
        reals = [("myths", "cards", card) for card in read(LEVELS / "myths/remedies.json")["cards"][:2]]
        reals += [("radar", "vignettes", one) for one in read(BROKEN / "valid/levels/radar/first.json")["vignettes"][2:5:2]]
        reals += [("courier", "errands", errand) for errand in read(LEVELS / "courier/foot.json")["errands"]]
        reals += [("lift", "scenes", scene) for scene in read(LEVELS / "lift/close.json")["scenes"][:2]]
        reals += [("path", "stories", one) for one in read(BROKEN / "valid/levels/path/first.json")["stories"]]
        reals += [("habits", "challenges", one) for one in different_guides()]
        reals += [("coach", "exercises", read(LEVELS / "coach/bridge.json")["exercises"][0])]
        for pack, key, real in reals:
            changed = list(mutations(real))
            for begin in range(0, len(changed), 90):
                some = changed[begin:begin + 90]
                for i, one in enumerate(some):
                    one["id"] = f"one-{i}"
                into = pathlib.Path(scratch, f"mutant-{count}")
                overlay(BROKEN / "valid/levels", into)
                (into / "index.json").write_text(json.dumps({"format": 1, "packs": [f"{pack}/pack.json"]}), encoding="utf-8")
                (into / pack / "first.json").write_text(json.dumps({"format": 1, key: some}, ensure_ascii=False), encoding="utf-8")
                compare(f"a changed {real['id']}", into, faults_of(into), wrong, set())
                count += len(some)
    print("\n".join(wrong) or f"{len(rejected)} broken folders and {count} changed cards, errands, vignettes, scenes and habits: what a schema rejects, the reader rejects")
    return bool(wrong)


sys.exit(main())
