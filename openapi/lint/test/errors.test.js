// Each exception of py42 has become a row of the error table, a general error or a handwritten one, or is known never to be raised.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {parse} from 'yaml';
import {GENERAL_ERRORS} from '../known-extensions.js';

const read = name => parse(readFileSync(new URL(`../../common/${name}.yaml`, import.meta.url), 'utf8'));
const table = read('errors');
const classes = read('py42-errors');

const KINDS = ['error', 'general', 'handwritten', 'never'];
const bare = name => name.replace(/^Py42/, '').replace(/Error$/, '');
const camel = name => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const general = name => (name === 'Py42HTTPError' ? 'Http' : bare(name));
const row = entry => table.find(({name}) => name === entry.error);
const rows = classes.filter(({error}) => error);

test('all 52 exceptions of py42 are there, each once and with one fate', () => {
  assert.equal(new Set(classes.map(({name}) => name)).size, 52);
  assert.equal(classes.length, 52);
  for (const entry of classes) assert.equal(KINDS.filter(kind => entry[kind]).length, 1, entry.name);
});

test('each stands below another of them', () => {
  for (const {name, parent} of classes) {
    assert.ok(parent === 'Exception' || classes.some(entry => entry.name === parent), `${name} below ${parent}`);
  }
});

test('a row has the name of its exception', () => {
  for (const entry of rows) assert.equal(entry.error, bare(entry.name));
});

test('a row that is named is there, and the other way round', () => {
  assert.deepEqual(rows.map(({error}) => error).sort(), table.map(({name}) => name).sort());
});

test('a row has the parent of its exception', () => {
  for (const entry of rows) assert.equal(row(entry).parent, general(entry.parent), entry.name);
});

test('a row has the attributes of its exception', () => {
  for (const entry of rows) {
    const attributes = (row(entry).attributes ?? []).map(({name}) => name);
    const missing = (entry.attributes ?? []).map(camel).filter(name => !attributes.includes(name));
    assert.deepEqual(missing, [], entry.name);
  }
});

test('the general errors are all there', () => {
  const named = classes.filter(entry => entry.general).map(entry => [entry.general, general(entry.name)]);
  for (const [here, expected] of named) assert.equal(here, expected);
  assert.deepEqual(named.map(([here]) => here).sort(), [...GENERAL_ERRORS].sort());
});
