// npm run check, its part beside the linters and the self-test: what no linter sees, because it is about files.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {parse} from 'yaml';
import {bundle, CONTRACT, DOCUMENTS, shown} from './documents.js';
import {EXAMPLES, examples} from './examples.js';

const LONGEST_FRAGMENT = 400;
const problems = [];
const text = file => readFileSync(file, 'utf8');

// dist/ is what the source gives.
const folder = mkdtempSync(join(tmpdir(), 'contract-bundle-'));
for (const document of DOCUMENTS) {
  const fresh = join(folder, basename(document.output));
  bundle({...document, output: fresh});
  if (text(fresh) !== text(document.output)) problems.push(`${shown(document.output)} is stale: run \`npm run bundle\` and commit it.`);
}
rmSync(folder, {recursive: true});

// Every document has a bundle that is listed, and every fragment is part of one.
const yamlFiles = path =>
  readdirSync(path, {withFileTypes: true}).flatMap(entry => {
    if (entry.isDirectory()) return ['lint', 'target'].includes(entry.name) ? [] : yamlFiles(join(path, entry.name));
    return entry.name.endsWith('.yaml') ? [join(path, entry.name)] : [];
  });
const known = new Set(DOCUMENTS.flatMap(({root, output}) => [root, output]));
const bundles = DOCUMENTS.map(document => parse(text(document.output)));
if (examples(DOCUMENTS.map(({name}, index) => ({name, contract: bundles[index]}))) !== text(EXAMPLES)) {
  problems.push(`${shown(EXAMPLES)} is stale: run \`npm run bundle\` and commit it.`);
}

for (const file of yamlFiles(CONTRACT).filter(file => !known.has(file))) {
  const content = parse(text(file));
  if (content?.openapi !== undefined) {
    problems.push(`${shown(file)} is a document that redocly.yaml does not list.`);
    continue;
  }
  const lines = text(file).split('\n').length - 1;
  if (lines >= LONGEST_FRAGMENT) problems.push(`${shown(file)} has ${lines} lines: split it by resource, below ${LONGEST_FRAGMENT}.`);

  const kind = basename(file, '.yaml');
  if (!['schemas', 'examples', 'parameters', 'responses'].includes(kind)) continue;
  for (const name of Object.keys(content ?? {})) {
    if (!bundles.some(document => document.components?.[kind]?.[name])) problems.push(`${shown(file)}: nothing refers to ${name}.`);
  }
}

// Whoever calls the console calls its services and storage nodes too, and a client has the names of all three side by side. The gateway is a
// world of its own, which calls much by the same names that is not the same.
const world = document => (document.name === 'incydr' ? 'the gateway' : 'the console');
const shared = ({schema}, other) => schema['x-shared'] && JSON.stringify(schema) === JSON.stringify(other);

// A schema that several documents of a world know is shared, and what is shared is the same in all.
const owners = [];
const operations = new Map();
bundles.forEach((content, index) => {
  const document = DOCUMENTS[index];
  for (const [name, schema] of Object.entries(content.components?.schemas ?? {})) {
    const others = owners.filter(owner => owner.name === name);
    const clash = others.find(
      other => !shared(other, schema) && (world(other.document) === world(document) || other.schema['x-shared'] || schema['x-shared']));
    if (clash) problems.push(`${name} stands in ${clash.document.name} and in ${document.name}, and is not shared.`);
    owners.push({name, schema, document});
  }
  for (const {operationId} of Object.values(content.paths).flatMap(item => Object.values(item))) {
    if (!operationId) continue;
    const key = `${operationId} of ${world(document)}`;
    if (operations.has(key)) problems.push(`${operationId} stands in ${operations.get(key)} and in ${document.name}.`);
    operations.set(key, document.name);
  }
});

// What an x-lifecycle names as a replacement is there.
const paths = new Set(
  bundles.flatMap(content =>
    Object.entries(content.paths).flatMap(([path, item]) => Object.keys(item).map(method => `${method.toUpperCase()} ${path}`))));
const operationIds = new Set([...operations.keys()].map(key => key.split(' ')[0]));
const METHOD_AND_PATH = /\b[A-Z]+ \/[\w/{}-]+/g;
const OPERATION_ID = /\b[a-z]+[A-Z]\w*/g;
const replacements = node => {
  if (node === null || typeof node !== 'object') return [];
  const own = node['x-lifecycle']?.replacement;
  return [...(own ? [own] : []), ...Object.values(node).flatMap(replacements)];
};
for (const replacement of new Set(bundles.flatMap(replacements))) {
  const prose = replacement.replace(/`[^`]*`/g, ''); // members, which are not operations
  const missing = [
    ...(prose.match(METHOD_AND_PATH) ?? []).filter(call => !paths.has(call)),
    ...(prose.replace(METHOD_AND_PATH, '').match(OPERATION_ID) ?? []).filter(id => !operationIds.has(id)),
  ];
  if (missing.length) problems.push(`x-lifecycle: the replacement "${replacement}" names ${missing.join(', ')}, which no document has.`);
}

// A document, and what is its own, knows nothing of another's: what two of them share stands in common/.
const folders = new Set(DOCUMENTS.map(({name}) => name));
for (const file of yamlFiles(CONTRACT).filter(file => !known.has(file))) {
  const [home] = shown(file).split('/');
  for (const [, target] of text(file).matchAll(/\$ref: '?([^'#\s]+\.yaml)/g)) {
    const [other] = shown(join(dirname(file), target)).split('/');
    if (other !== home && folders.has(other)) problems.push(`${shown(file)} refers to ${target}: what is shared stands in common/.`);
  }
}

problems.forEach(problem => console.error(problem));
if (problems.length) process.exitCode = 1;
else console.log(`files: ${DOCUMENTS.length} bundle(s) up to date, no fragment is unused or too long`);
