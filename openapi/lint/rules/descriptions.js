import {schemaName} from './nodes.js';

const FILLERS = new Set('a an the of this that is its'.split(' '));

/** Generators write descriptions as comments, which in most languages end where this stands: in a path with a wildcard, say. */
const END_OF_COMMENT = '*/';

/** The words of a name or a text, without articles, in an order that does not matter: "The id of the user." is userId. */
const words = text =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word && !FILLERS.has(word))
    .sort()
    .join(' ');

const check = (node, names, what, {report, location}) => {
  const text = node.description;
  if (typeof text !== 'string' || text.trim() === '') {
    report({message: `${what} has no description.`, location});
  } else if (names.some(name => name && words(name) === words(text))) {
    report({message: `The description of ${what} only repeats its name: say what it means.`, location: location.child('description')});
  } else if (text.includes(END_OF_COMMENT)) {
    report({message: `The description of ${what} has ${END_OF_COMMENT} in it, where comments end.`, location: location.child('description')});
  }
};

/** Everything that a generator documents has a description that says more than the name, and can be a comment. */
export const usefulDescriptions = () => ({
  Operation(operation, context) {
    check(operation, [operation.operationId, operation.summary], `operation ${operation.operationId}`, context);
  },
  Parameter(parameter, context) {
    check(parameter, [parameter.name, parameter['x-name']], `parameter ${parameter.name}`, context);
  },
  Schema(schema, context) {
    const name = schemaName(context.location);
    if (name !== undefined) check(schema, [name], `schema ${name}`, context);
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      if (value.$ref) continue; // What it leads to is described where it is.
      const at = context.location.child(['properties', property]);
      check(value, [property, value['x-name']], `property ${property}`, {...context, location: at});
    }
  },
  Response(response, context) {
    check(response, [context.key?.toString()], `response ${context.key}`, context);
  },
});
