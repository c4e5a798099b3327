#!/usr/bin/python3
"""Makes the folder of static files from the linked game and the shell.

pack.py REPOSITORY BUILD_FOLDER OUT_FOLDER

Everything but the entry page, the service worker, the manifest and the icons lies in a folder named after a hash of
all of it, so that two versions never mix. Each file that shrinks has a .br and a .gz beside it. Prints the sizes.
"""
import gzip
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

SHELL = ("start.js", "shell.js", "shell.css", "keep.js", "mirror.js", "typing.js")
GAME = ("game.js", "game.wasm", "game.data", "later.json")
PICTURES = ("scene-welcome.svg", "scene-welcome-night.svg", "wanwan-hello.svg")
NOT_BEFORE_THE_FIRST_TAP = ("sw.js", "later.json", "scene-welcome-night.svg", "fallback.otf", "icon-192.png", "icon-512.png",
                            "icon-maskable-512.png")


def icon(svg, size, inner, target):
    """A PNG of size × size pixels with the drawing in its middle on the game's paper."""
    subprocess.run(["rsvg-convert", "-w", str(inner), "-h", str(inner), "--page-width", str(size), "--page-height",
                    str(size), "--left", str((size - inner) // 2), "--top", str((size - inner) // 2),
                    "-b", "#FBF5EA" if inner < size else "none", "-o", str(target), str(svg)], check=True)


def shorten(script, target):
    """A copy of a script or a style sheet without remarks and with short names."""
    subprocess.run(["esbuild", "--minify", "--log-level=warning", "--allow-overwrite", f"--outfile={target}",
                    str(script)], check=True)


def squeeze(path):
    """Writes path.br and path.gz when they are smaller; returns the three sizes."""
    raw = path.read_bytes()
    sizes = [len(raw)]
    subprocess.run(["brotli", "-q", "11", "-w", "24", "-f", "-k", str(path)], check=True)
    (path.parent / (path.name + ".gz")).write_bytes(gzip.compress(raw, 9, mtime=0))
    for ending in (".gz", ".br"):
        small = path.parent / (path.name + ending)
        if small.stat().st_size < len(raw):
            sizes.append(small.stat().st_size)
        else:
            small.unlink()
            sizes.append(len(raw))
    return sizes


def main():
    root, build, out = (pathlib.Path(argument) for argument in sys.argv[1:4])
    shell, art = root / "platforms/web/shell", root / "assets/art"
    sources = {name: shell / name for name in SHELL}
    sources |= {name: build / name for name in GAME}
    sources |= {name: art / name for name in PICTURES}
    sources["fallback.otf"] = build / "data/fonts/fallback.otf"
    outer = {name: shell / name for name in ("index.html", "sw.js", "manifest.webmanifest")}
    outer["icon.svg"] = art / "logo-square.svg"

    digest = hashlib.sha256()
    for name, path in sorted((sources | outer).items()):
        digest.update(name.encode() + b"\0" + path.read_bytes())
    version = "v" + digest.hexdigest()[:12]

    shutil.rmtree(out, ignore_errors=True)
    (out / version).mkdir(parents=True)
    for name, path in sources.items():
        shutil.copyfile(path, out / version / name)
    for name, path in outer.items():
        shutil.copyfile(path, out / name)
    for name, size, inner in (("icon-192.png", 192, 192), ("icon-512.png", 512, 512),
                              ("icon-maskable-512.png", 512, 400)):
        icon(art / "logo-square.svg", size, inner, out / name)

    written = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    kept_offline = ["./"] + [name for name in written if name not in ("index.html", "sw.js")]
    unpacked = {name: (build / name).stat().st_size for name in ("game.wasm", "game.data")}
    for path in (out / "index.html", out / "sw.js", out / version / "shell.js"):
        text = path.read_text(encoding="utf-8").replace("@V@", version)
        text = text.replace("@FILES@", json.dumps(kept_offline)).replace("@SIZES@", json.dumps(unpacked))
        path.write_text(text, encoding="utf-8")
    for path in sorted((out / version).iterdir()):
        if path.suffix in (".js", ".css"):
            shorten(path, path)

    total = [0, 0, 0]
    print(f"{'':32}{'raw':>10}{'gzip':>10}{'brotli':>10}")
    for name in written:
        sizes = squeeze(out / name)
        print(f"{name.replace(version + '/', ''):32}" + "".join(f"{size:10}" for size in sizes))
        if pathlib.Path(name).name not in NOT_BEFORE_THE_FIRST_TAP:
            total = [a + b for a, b in zip(total, sizes)]
    print(f"{'before the first tap':32}" + "".join(f"{size:10}" for size in total))
    limit = 1_500_000
    if total[2] > limit:
        sys.exit(f"backwise: the first download is {total[2]} bytes; at most {limit} are allowed.")


if __name__ == "__main__":
    main()
