// Which examples the sandbox and tests get of an operation, and how values that appear twice are written.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {examples} from '../examples.js';

const USER = {userUid: '104217730551288641', username: 'mara.lindqvist@quillhaven.example'};
const json = (...values) => ({'application/json': {examples: Object.fromEntries(values.map((value, index) => [`e${index}`, {value}]))}});
const operation = (content, more = {}) => ({operationId: 'op', responses: {401: {}, 200: content ? {content} : {}}, ...more});
const contract = (...operations) => ({
  paths: Object.fromEntries(operations.map((one, index) => [`/${index}`, {get: {...one, operationId: `op${index}`}}])),
  components: {parameters: {Uid: {name: 'uid', in: 'path', required: true, schema: {type: 'string', example: 'u1'}}}},
});
const calls = (...operations) => JSON.parse(examples([{name: 'console', contract: contract(...operations)}])).console;

test('a call has an example of each parameter, of the body and of the success', () => {
  const parameters = [{$ref: '#/components/parameters/Uid'}, {name: 'active', in: 'query', schema: {type: 'boolean'}, example: true}];
  assert.deepEqual(calls(operation(json(USER), {parameters, requestBody: {content: json({a: 1}, {})}})).op0, {
    status: 200,
    mediaType: 'application/json',
    response: USER,
    path: {uid: 'u1'},
    query: {active: true},
    request: {a: 1},
  });
  assert.deepEqual(calls(operation(undefined)).op0, {status: 200});
});

test('a page has items', () => {
  const paged = {'x-envelope': 'data', 'x-pagination': {style: 'page', results: 'users'}};
  const full = {data: {users: [{userUid: '1'}]}};
  assert.deepEqual(calls(operation(json({data: {users: []}}, full), paged)).op0.response, full);
  assert.throws(() => calls(operation(json({data: {users: []}}), paged)), /op0: no success has an example/);
});

test('a file has a stand-in, unless the operation has an example of another media type', () => {
  const file = {'text/csv': {schema: {type: 'string'}}};
  assert.deepEqual(calls(operation(file)).op0, {status: 200, mediaType: 'text/csv', response: 'name\nexample\n'});
  assert.equal(calls(operation({...file, ...json({})})).op0.mediaType, 'application/json');
  assert.throws(() => calls(operation({'image/png': {}})), /op0: no success has an example/);
});

test('a value that has appeared is a reference to its first place', () => {
  const {op1} = calls(operation(json({'a/b': [USER]})), operation(json(USER)));
  assert.deepEqual(op1.response, {$ref: '#/console/op0/response/a~1b/0'});
  assert.throws(() => calls(operation(json({$ref: 'x'}))), /can't be named \$ref/);
});

test('a required parameter needs an example', () => {
  const parameters = [{name: 'uid', in: 'query', required: true, schema: {type: 'string'}}];
  assert.throws(() => calls(operation(undefined, {parameters})), /op0: uid has no example/);
});
