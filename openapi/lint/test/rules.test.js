// Proves each of our rules: good.yaml breaks none, and each case of cases.js breaks the rule that it names, and no other that it does not.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {EXTENSIONS} from '../known-extensions.js';
import {RULES} from '../plugin.js';
import {CASES} from './cases.js';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const good = readFileSync(join(home, 'test/good.yaml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'contract-lint-'));
const broken = new Map();

/** Lints all documents in one run, since starting the linter takes longer than linting. */
const lint = roots => {
  const args = ['lint', ...roots, '--config', join(home, 'redocly.yaml'), '--format', 'json', '--max-problems', '1000'];
  const env = {...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true'};
  try {
    return execFileSync(join(home, 'node_modules/.bin/redocly'), args, {cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28});
  } catch (error) {
    if (!error.stdout) throw error;
    return error.stdout;
  }
};

before(() => {
  const roots = ['good', ...CASES.keys()].map(number => {
    const doc = parse(good);
    const files = {};
    if (number !== 'good') CASES[number][2](doc, files);
    for (const [path, content] of Object.entries({...files, 'root.yaml': doc})) {
      const file = join(folder, String(number), path);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, JSON.stringify(content, null, 2));
    }
    return `${number}/root.yaml`;
  });
  // The linter writes one JSON document for each root, without anything between them.
  const reports = lint(roots).split(/(?<=\n\})\s*(?=\{)/).map(report => JSON.parse(report));
  for (const problem of reports.flatMap(report => report.problems)) {
    const [number] = problem.location[0].source.ref.split('/');
    broken.set(number, (broken.get(number) ?? new Set()).add(problem.ruleId));
  }
});

after(() => rmSync(folder, {recursive: true}));

test('a good contract breaks no rule', () => assert.deepEqual([...(broken.get('good') ?? [])], []));

CASES.forEach(([rule, title, , others = []], number) =>
  test(`${rule}: ${title}`, () => {
    assert.deepEqual([...(broken.get(String(number)) ?? [])].sort(), [`java42/${rule}`, ...others].sort());
  }),
);

test('each rule has a case', () => {
  const proven = new Set(CASES.map(([rule]) => rule));
  assert.deepEqual(Object.keys(RULES).filter(rule => !proven.has(rule)), []);
});

test('EXTENSIONS.md has a section for each extension, and for no other', () => {
  const text = readFileSync(join(home, '../EXTENSIONS.md'), 'utf8');
  const sections = [...text.matchAll(/^### `(x-[\w-]+)`$/gm)].map(match => match[1]);
  assert.deepEqual(sections.sort(), Object.keys(EXTENSIONS).sort());
});
