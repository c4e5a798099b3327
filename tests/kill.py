#!/usr/bin/python3
"""Kills the real program at five points between an answer and its fact; after a restart the fact is on screen.

On the radar, in a story and in an errand of the courier what was settled comes back with its explanation, what was not written yet as its
question. A flawed figure of the coach that was answered comes back with its explanation, one that was not behind the gate."""
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
POINTS = ["answer.begin", "answer.written", "answer.committed", "fact.before", "fact.drawn"]
TAPE = "tap group.office\ntap welcome.start\ntap stop.myths\nwrong\ntap quiz.confirm\n"
COURIER = ("tap group.office\ntap welcome.start\ntap stop.courier\ntap piece.1\ntap piece.0\ntap courier.go\n")
RADAR = "tap group.office\ntap welcome.start\ntap stop.triage\nwrong\ntap triage.confirm\n"
STORY = "tap group.office\ntap welcome.start\ntap stop.path\ntap turn.0\ntap path.confirm\n"
COACH = ("tap group.office\ntap welcome.start\ntap stop.coach\ntap exercise.five-point-bridge\ntap gate.pass\ntap coach.to_faults\n"
         "tap finding.0\ntap coach.confirm\n")
WRITTEN = POINTS.index("answer.committed")


def run(save, *arguments, seed, **options):
    return subprocess.Popen([PROGRAM, "replay", *arguments, "--save", str(save), "--lang", "zh", "--seed", str(seed), "--day", "2026-03-01"],
                            stdout=subprocess.PIPE, text=True, **options)


def seed_of_a_myth():
    """The first seed whose first card is untrue: only a myth must never be left without its fact."""
    for seed in range(1, 40):
        with tempfile.TemporaryDirectory() as name:
            tape = pathlib.Path(name) / "tape"
            tape.write_text(TAPE, encoding="utf-8")
            save = pathlib.Path(name) / "save"
            run(save, str(tape), seed=seed).communicate(timeout=60)
            if "\nmyth: " in run(save, "-", seed=seed).communicate(timeout=60)[0]:
                return seed
    sys.exit("no round began with a myth")


def zones_after_kill(folder, point, seed, played=TAPE):
    tape = folder / "tape"
    tape.write_text(played, encoding="utf-8")
    save = folder / "save"
    game = run(save, str(tape), "--stop-at", point, seed=seed)
    said = game.stdout.readline().strip()
    game.kill()
    game.wait()
    if said != f"at {point}":
        return f"the program never came to {point}: {said!r}"
    again = run(save, "-", seed=seed)
    return again.communicate(timeout=60)[0]


failed = False
seed = seed_of_a_myth()
for point in POINTS:
    with tempfile.TemporaryDirectory() as name:
        shown = zones_after_kill(pathlib.Path(name), point, seed)
    good = "fact: " in shown and "\nmyth: " in shown and "claim: " not in shown
    print(f"{point}: {'the fact is on screen' if good else 'NO FACT: ' + shown[:600]}")
    failed |= not good
for mode, played, question in (("radar", RADAR, "case"), ("story", STORY, "tell"), ("courier", COURIER, "tried"),
                               ("coach", COACH, "gate.lead")):
    for at, point in enumerate(POINTS):
        with tempfile.TemporaryDirectory() as name:
            shown = zones_after_kill(pathlib.Path(name), point, seed, played)
        wanted, other = ("fact", question) if at >= WRITTEN else (question, "fact")
        good = f"\n{wanted}: " in shown and f"\n{other}: " not in shown
        print(f"{mode}, {point}: {f'the {wanted} is on screen' if good else f'NO {wanted}: ' + shown[:600]}")
        failed |= not good
sys.exit(failed)
