#!/usr/bin/python3
"""`backwise lift` as a teacher runs it: one JSON object on standard output and nothing else, exit codes 0, 1 and 2."""
import json
import pathlib
import subprocess
import sys
import tempfile

program, vectors = sys.argv[1], pathlib.Path(sys.argv[2])


def run(text):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([program, "lift", file.name], capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr


whole = json.loads(vectors.read_text(encoding="utf-8"))
code, out, said = run(json.dumps(whole))
assert code == 0 and not said, said
figures = json.loads(out)
for case in whole["lowback"]["cases"]:
    for name, value in case["expect"].items():
        assert abs(figures[case["id"]][name] - value) <= max(0.001 * abs(value), 0.5), (case["id"], name)

wrong = {"lowback": {"cases": [whole["lowback"]["cases"][0]]}}
wrong["lowback"]["cases"][0]["expect"]["Fc_N"] = 1
code, out, said = run(json.dumps(wrong))
assert code == 1 and list(json.loads(out)) == ["S01"] and "S01 /lowback/cases/0/expect/Fc_N: 1 expected" in said, said

code, out, said = run('{"lowback": {"cases": [\n{"id": 3}]}}')
assert code == 2 and not out and "/lowback/cases/0/id: should be a text" in said, said
code, out, said = run("{\n")
assert code == 2 and not out and "2:" in said, said
assert subprocess.run([program, "lift", "no-such-file"], capture_output=True, text=True).returncode == 2
assert run("{}") == (0, "{}\n", "")
print("backwise lift keeps its word")
