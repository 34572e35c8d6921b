// What an operation takes, as x-method, x-update and x-fill name it by wire name.
import {around} from './nodes.js';

/** The name of a request body as a whole. */
export const WHOLE_BODY = '$body';

export const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

const POSITIONS = ['page', 'offset', 'token'];

/** A schema with its references followed, also one wrapped in allOf. `type` is the name of the schema, if it has one. */
const resolved = (look, {node, file}) => {
  const own = node ?? {};
  const type = own.$ref?.split('/').at(-1);
  const place = look.follow(own, file);
  if (place.node?.allOf?.length === 1 && !place.node.properties) {
    const wrapped = resolved(look, {node: place.node.allOf[0], file: place.file});
    return {...wrapped, schema: {...wrapped.schema, nullable: place.node.nullable ?? wrapped.schema.nullable}};
  }
  return {schema: place.node ?? {}, file: place.file, type};
};

const isComposed = schema => Boolean(schema.allOf || schema.anyOf || schema.oneOf);

/** The schema of the items of an array. */
export const itemOf = (look, {schema, file}) => resolved(look, {node: schema.items, file});

/**
 * The type of an input, for telling signatures apart: strings and their formats, numbers by width, arrays whatever they hold (their items are
 * erased in some languages), enumerations and objects by the name of their schema.
 */
export const typeOf = ({schema, type}) => {
  if (schema['x-extensible-enum'] || schema.properties || isComposed(schema)) return type ?? 'object';
  const format = schema['x-timestamp'] ? 'date-time' : schema.format;
  if (format === 'date-time') return format;
  return format && schema.type !== 'array' ? `${schema.type} of format ${format}` : schema.type ?? 'object';
};

/**
 * The inputs of an operation: its parameters, then the properties of its JSON body, then the body as a whole. A pagination position is not among
 * them, since the pager sets it. An input has a wire name, a place, and the reasons why it need not be given: `required`, `fill`.
 */
export const inputsOf = (operation, context) => {
  const look = around(context);
  const paging = operation['x-pagination'] ?? {};
  const positions = POSITIONS.map(key => paging[key]).filter(Boolean);
  const isPosition = (wire, place) => positions.includes(wire) && (place === 'body') === (paging.in === 'body');
  const input = (wire, place, required, node, file, owner) => ({
    wire,
    name: owner['x-name'] ?? wire,
    place,
    required: required && !(paging.size === wire && (place === 'body') === (paging.in === 'body')), // A size has a default.
    fill: owner['x-fill'],
    ...resolved(look, {node, file}),
  });

  const inputs = (operation.parameters ?? [])
    .map(parameter => look.follow(parameter))
    .filter(({node}) => node && !isPosition(node.name, node.in))
    .map(({node, file}) => input(node.name, node.in, node.required === true, node.schema, file, node));
  const body = look.requestBody(operation);
  if (!body) return inputs;
  const properties = look.members(body);
  for (const [wire, {node, file, required}] of properties) {
    if (!isPosition(wire, 'body')) inputs.push(input(wire, 'body', required, node, file, node));
  }
  const required = properties.size === 0 && look.follow(operation.requestBody).node.required === true;
  inputs.push(input(WHOLE_BODY, 'whole', required, body.node, body.file, {}));
  return inputs;
};
