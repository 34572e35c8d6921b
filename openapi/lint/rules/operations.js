import {around, isJson} from './nodes.js';

/** Every operation says where it goes and how it is known. */
export const operationFacts = () => ({
  Operation(operation, {report, location}) {
    for (const fact of ['x-evidence', 'x-host']) {
      if (operation[fact] === undefined) report({message: `The operation has no ${fact}.`, location});
    }
  },
});

/** Exactly one way to authenticate: of alternatives, some languages' clients take all, some the first, some none. */
export const oneSecurityScheme = () => {
  let common;
  return {
    Root(root) {
      common = root.security;
    },
    Operation(operation, {report, location}) {
      const security = operation.security ?? common ?? [];
      if (security.length !== 1 || Object.keys(security[0]).length !== 1) {
        report({message: 'An operation has exactly one security scheme.', location: operation.security ? location.child('security') : location});
      }
    },
  };
};

/** Defaults of style and explode get lost in parameters of other files. */
export const parameterStyle = () => ({
  Parameter(parameter, {report, location}) {
    for (const key of ['style', 'explode']) {
      if (parameter[key] === undefined) report({message: `Parameter ${parameter.name} does not say its ${key}.`, location});
    }
  },
});

/** A parameter shows a value. */
export const parameterExample = () => ({
  Parameter(parameter, {report, location}) {
    if (parameter.example === undefined && parameter.examples === undefined) {
      report({message: `Parameter ${parameter.name} has no example.`, location});
    }
  },
});

const exampled = (content, what, report, location) => {
  for (const [type, media] of Object.entries(content ?? {})) {
    if (isJson(type) && media.example === undefined && !Object.keys(media.examples ?? {}).length) {
      report({message: `${what} has no example.`, location: location.child(['content', type])});
    }
  }
};

/** Every JSON body of a request or of a success has an example. */
export const bodyExample = () => ({
  Operation: {
    RequestBody(body, {report, location}) {
      exampled(body.content, 'The request body', report, location);
    },
    Response(response, {report, location, key}) {
      if (String(key).startsWith('2')) exampled(response.content, `The answer ${key}`, report, location);
    },
  },
});

/** What x-envelope names is a member of the answer. */
export const envelopeResolves = () => ({
  Operation(operation, context) {
    const {report, location} = context;
    const {whole, held} = around(context).answer(operation);
    if (operation['x-envelope'] !== undefined && !held) {
      report({
        message: `x-envelope: the answer ${whole ? `has no member "${operation['x-envelope']}"` : 'is no JSON'}.`,
        location: location.child('x-envelope'),
      });
    }
  },
});

/** What x-throws names is in the table, with a status that the operation documents and attributes that it has. */
export const errorsResolve = () => {
  let table;
  return {
    Root(root, context) {
      const found = around(context).follow(root['x-errors']).node;
      table = Array.isArray(found) ? found : [];
    },
    Operation(operation, context) {
      const {report, location} = context;
      const look = around(context);
      const at = location.child('x-throws');
      const names = look.parameters(operation).map(parameter => parameter.name);
      const body = look.requestBody(operation);
      for (const name of operation['x-throws'] ?? []) {
        const error = table.find(entry => entry.name === name);
        if (!error) {
          report({message: `x-throws: x-errors has no ${name}.`, location: at});
          continue;
        }
        if (!operation.responses?.[error.status]) {
          report({message: `x-throws: ${name} is a ${error.status}, which is not among the responses.`, location: at});
        }
        for (const {from} of error.attributes ?? []) {
          if (from !== undefined && !names.includes(from) && !look.member(body, from)) {
            report({message: `x-throws: ${name} takes "${from}", which is no parameter and no member of the body.`, location: at});
          }
        }
      }
    },
  };
};

/** The messages of the error table speak of attributes that are there, and its names are different. */
export const errorTable = () => ({
  Root(root, context) {
    const {report, location} = context;
    const at = location.child('x-errors');
    const seen = new Set();
    const table = around(context).follow(root['x-errors']).node;
    for (const error of Array.isArray(table) ? table : []) {
      if (seen.has(error.name)) report({message: `x-errors has ${error.name} twice.`, location: at});
      seen.add(error.name);
      const known = (error.attributes ?? []).map(attribute => attribute.from ?? attribute.name);
      for (const [, name] of String(error.message).matchAll(/\{([^}]*)\}/g)) {
        if (!known.includes(name)) report({message: `x-errors: the message of ${error.name} names {${name}}, which no attribute comes from.`, location: at});
      }
    }
  },
});

/** What is deprecated says since when, and what to use instead. */
export const lifecycleStated = () => ({
  Operation(operation, {report, location}) {
    if (operation.deprecated && !operation['x-lifecycle']) report({message: 'A deprecated operation needs x-lifecycle.', location});
  },
});
