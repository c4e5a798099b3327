#!/usr/bin/python3
"""Makes the data folder of an installed game: what is read at every start as it is, the rest packed.

squeeze.py DATA OUT   Drawings, the levels' sources and the fallback font become x.gz where that is smaller; the game
reads x.gz where x is not (platforms/sdl/files.cpp). Left out: schemas, which editors read beside the levels in the
source. The same input gives the same bytes.
"""
import gzip
import pathlib
import shutil
import sys

AS_IT_IS = {"snapshot", "fonts/regular.otf", "fonts/bold.otf"}


def main():
    data, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    shutil.rmtree(out, ignore_errors=True)
    for file in sorted(file for file in data.rglob("*") if file.is_file()):
        name = file.relative_to(data).as_posix()
        if file.name == "stamp" or name.startswith("levels/schema/"):
            continue
        target, content = out / name, file.read_bytes()
        if name not in AS_IT_IS:
            packed = gzip.compress(content, 9, mtime=0)
            if len(packed) < len(content):
                target, content = out / f"{name}.gz", packed
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


if __name__ == "__main__":
    main()
