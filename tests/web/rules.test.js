// The rules as WebAssembly: their unit tests pass there too, and the lifting model's figures are the desktop's.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const run = (program, ...args) => execFileSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 26});

for (const name of ['test_rules', 'test_courier', 'test_triage', 'test_path', 'test_habit', 'test_niosh', 'test_calculator', 'test_spine', 'test_lift_cases']) {
  test(`${name} passes as WebAssembly`, () => {
    assert.match(run(process.execPath, join(root, `build/web/tests/${name}.js`), '--no-colors'), /Status: SUCCESS/);
  });
}

test('the lifting model gives the desktop\'s figures, within a billionth', () => {
  const vectors = join(root, 'tests/vectors/lifting_vectors.json');
  const desktop = JSON.parse(run(join(root, 'build/release/backwise'), 'lift', vectors));
  const web = JSON.parse(run(process.execPath, join(root, 'build/web/tests/lift_cases.js'), vectors));
  let compared = 0;
  const compare = (a, b, where) => {
    if (typeof a === 'number') {
      ++compared;
      assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)), `${where}: ${a} and ${b}`);
    } else if (a && typeof a === 'object') {
      assert.deepEqual(Object.keys(a), Object.keys(b), where);
      for (const key of Object.keys(a)) compare(a[key], b[key], `${where}/${key}`);
    } else {
      assert.equal(a, b, where);
    }
  };
  compare(desktop, web, '');
  assert.ok(compared > 100, `${compared} figures were compared`);
});
