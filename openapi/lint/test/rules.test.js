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

/** The same contract as the real one is laid out: the root holds references, all else is in fragments. */
const fragments = doc => {
  const write = (node, schemas) =>
    JSON.parse(JSON.stringify(node).replaceAll('#/components/schemas/', schemas).replaceAll('#/components/responses/', '../common/responses.yaml#/'));
  const {schemas, responses, ...components} = doc.components;
  const keys = Object.keys(doc.paths);
  return {
    'main.yaml': {...doc, paths: Object.fromEntries(keys.map((path, i) => [path, {$ref: `parcels/paths.yaml#/path${i}`}])), components},
    'parcels/paths.yaml': write(Object.fromEntries(keys.map((path, i) => [`path${i}`, doc.paths[path]])), 'schemas.yaml#/'),
    'parcels/schemas.yaml': write(schemas, '#/'),
    'common/responses.yaml': write(responses, '../parcels/schemas.yaml#/'),
  };
};

const LAYOUTS = {'one file': doc => ({'main.yaml': doc}), fragments};

before(() => {
  const roots = ['good', ...CASES.keys()].flatMap(number =>
    Object.entries(LAYOUTS).flatMap(([layout, write]) => {
      const doc = parse(good);
      const files = {};
      if (number !== 'good') CASES[number][2](doc, files);
      if (layout === 'fragments' && Object.keys(files).length) return []; // Laid out by the case.
      const folderOfCase = `${number} ${layout}`;
      for (const [path, content] of Object.entries({...files, ...write(doc)})) {
        const file = join(folder, folderOfCase, path);
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, JSON.stringify(content, null, 2));
      }
      broken.set(folderOfCase, new Set());
      return [`${folderOfCase}/main.yaml`];
    }),
  );
  // The linter writes one JSON document for each root, without anything between them.
  const reports = lint(roots).split(/(?<=\n\})\s*(?=\{)/).map(report => JSON.parse(report));
  assert.equal(reports.length, roots.length);
  for (const problem of reports.flatMap(report => report.problems)) {
    broken.get(problem.location[0].source.ref.split('/')[0]).add(problem.ruleId);
  }
});

after(() => rmSync(folder, {recursive: true}));

const expected = [['good', []], ...CASES.map(([rule, , , others = []], number) => [number, [`java42/${rule}`, ...others].sort()])];

for (const [number, rules] of expected) {
  const title = number === 'good' ? 'a good contract breaks no rule' : `${CASES[number][0]}: ${CASES[number][1]}`;
  test(title, () => {
    for (const layout of Object.keys(LAYOUTS)) {
      const found = broken.get(`${number} ${layout}`);
      if (found) assert.deepEqual([...found].sort(), rules, layout);
    }
  });
}

test('each rule has a case', () => {
  const proven = new Set(CASES.map(([rule]) => rule));
  assert.deepEqual(Object.keys(RULES).filter(rule => !proven.has(rule)), []);
});

test('EXTENSIONS.md has a section for each extension, and for no other', () => {
  const text = readFileSync(join(home, '../EXTENSIONS.md'), 'utf8');
  const sections = [...text.matchAll(/^### `(x-[\w-]+)`$/gm)].map(match => match[1]);
  assert.deepEqual(sections.sort(), Object.keys(EXTENSIONS).sort());
});
