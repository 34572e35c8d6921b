// dist/examples.json: for each operation, an example of its success and of what a caller sends. openapi/README.md describes the format.
import {join} from 'node:path';
import {CONTRACT} from './documents.js';

export const EXAMPLES = join(CONTRACT, 'dist/examples.json');

const VERBS = ['get', 'put', 'post', 'delete', 'patch', 'head'];

// Bodies of these media types are files, of which the contract has no examples.
const STAND_INS = {
  'application/octet-stream': 'An example.\n',
  'application/pdf': '%PDF-1.4\n%%EOF\n',
  'text/csv': 'name\nexample\n',
};

const resolved = (contract, node) => {
  let at = node;
  while (at?.$ref) at = at.$ref.slice(2).split('/').reduce((parent, key) => parent[key.replaceAll('~1', '/').replaceAll('~0', '~')], contract);
  return at;
};

const bodies = (contract, {example, examples}) => [
  ...(example === undefined ? [] : [example]),
  ...Object.values(examples ?? {}).map(named => resolved(contract, named).value),
];

const hasItems = ({'x-envelope': envelope, 'x-pagination': {results}}, body) => {
  const data = body[envelope] ?? body;
  return (results ? data[results] : data)?.length > 0;
};

/** The first success: the example of its first media type that has one. A page has items, so that a client has something to walk. */
const success = (contract, operation) => {
  const [status, reference] = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const content = Object.entries(resolved(contract, reference).content ?? {});
  if (!content.length) return {status: Number(status)};
  for (const [mediaType, media] of content) {
    const all = bodies(contract, media);
    const response = operation['x-pagination'] ? all.find(body => hasItems(operation, body)) : all[0];
    if (response !== undefined) return {status: Number(status), mediaType, response};
  }
  const known = content.find(([mediaType]) => STAND_INS[mediaType]);
  if (!known) throw new Error(`${operation.operationId}: no success has an example`);
  return {status: Number(status), mediaType: known[0], response: STAND_INS[known[0]]};
};

const inputs = (contract, operation, item) => {
  const sent = {};
  for (const reference of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolved(contract, reference);
    const example = parameter.example ?? resolved(contract, parameter.schema).example;
    if (example !== undefined) (sent[parameter.in] ??= {})[parameter.name] = example;
    else if (parameter.required) throw new Error(`${operation.operationId}: ${parameter.name} has no example`);
  }
  for (const media of Object.values(resolved(contract, operation.requestBody)?.content ?? {})) sent.request ??= bodies(contract, media)[0];
  return sent;
};

/**
 * The text of the file: one operation per line. A value that has appeared before is a JSON reference to its first place, which saves almost half:
 * lists, single items and the bodies of requests have the same examples.
 */
export const examples = documents => {
  const places = new Map();
  const once = (place, value) => {
    if (value === null || typeof value !== 'object') return value;
    if ('$ref' in value) throw new Error(`${place}: a field of an example can't be named $ref`);
    const text = JSON.stringify(value);
    const reference = {$ref: places.get(text) ?? ''};
    if (reference.$ref && JSON.stringify(reference).length < text.length) return reference;
    if (!reference.$ref) places.set(text, place);
    const inside = (key, child) => once(`${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, child);
    return Array.isArray(value)
      ? value.map((child, index) => inside(String(index), child))
      : Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inside(key, child)]));
  };
  const lines = ({name, contract}) =>
    Object.values(contract.paths).flatMap(item =>
      VERBS.filter(verb => item[verb]).map(verb => {
        const operation = item[verb];
        const call = {...success(contract, operation), ...inputs(contract, operation, item)};
        return `${JSON.stringify(operation.operationId)}:${JSON.stringify(once(`#/${name}/${operation.operationId}`, call))}`;
      }));
  return `{${documents.map(document => `${JSON.stringify(document.name)}:{\n${lines(document).join(',\n')}\n}`).join(',\n')}}\n`;
};
