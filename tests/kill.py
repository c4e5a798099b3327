#!/usr/bin/python3
"""Kills the real program at five points between an answer and its fact; after a restart the fact is on screen."""
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
POINTS = ["answer.begin", "answer.written", "answer.committed", "fact.before", "fact.drawn"]
TAPE = "tap group.office\ntap welcome.start\ntap play\nwrong\ntap quiz.confirm\n"


def run(save, *arguments, **options):
    return subprocess.Popen([PROGRAM, "replay", *arguments, "--save", str(save), "--lang", "zh", "--seed", "9", "--day", "2026-03-01"],
                            stdout=subprocess.PIPE, text=True, **options)


def zones_after_kill(folder, point):
    tape = folder / "tape"
    tape.write_text(TAPE, encoding="utf-8")
    save = folder / "save"
    game = run(save, str(tape), "--stop-at", point)
    said = game.stdout.readline().strip()
    game.kill()
    game.wait()
    if said != f"at {point}":
        return f"the program never came to {point}: {said!r}"
    again = run(save, "-")
    return again.communicate(timeout=60)[0]


failed = False
for point in POINTS:
    with tempfile.TemporaryDirectory() as name:
        shown = zones_after_kill(pathlib.Path(name), point)
    good = "fact: " in shown and "\nmyth: " in shown and "claim: " not in shown
    print(f"{point}: {'the fact is on screen' if good else 'NO FACT: ' + shown[:600]}")
    failed |= not good
sys.exit(failed)
