import {around, isJson} from './nodes.js';

/** Every operation says where it goes and how it is known. */
export const operationFacts = () => ({
  Operation(operation, {report, location}) {
    for (const fact of ['x-evidence', 'x-host']) {
      if (operation[fact] === undefined) report({message: `The operation has no ${fact}.`, location});
    }
  },
});

/**
 * Exactly one way to authenticate: of alternatives, some languages' clients take all, some the first, some none. What anybody may call says so
 * with an empty list of its own.
 */
export const oneSecurityScheme = () => {
  let common;
  return {
    Root(root) {
      common = root.security;
    },
    Operation(operation, {report, location}) {
      const security = operation.security ?? common ?? [];
      if (operation.security?.length === 0) return;
      if (security.length !== 1 || Object.keys(security[0]).length !== 1) {
        report({message: 'An operation has exactly one security scheme, or says security: [].', location: operation.security ? location.child('security') : location});
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

const asList = value => (value === undefined ? [] : [value].flat());

/** What an entry of x-throws means: the row of the table, with what its variant says instead; undefined where there is none. */
const thrown = (table, entry) => {
  const [name, variantName] = entry.split('.');
  const row = table.find(error => error.name === name);
  const variant = variantName === undefined ? {} : row?.variants?.find(one => one.name === variantName);
  if (!row || !variant) return undefined;
  return {
    status: variant.status ?? row.status,
    markers: asList(variant.marker ?? row.marker),
    sources: (row.attributes ?? [])
      .filter(attribute => variant.values?.[attribute.name] === undefined)
      .map(attribute => variant.from?.[attribute.name] ?? attribute.from ?? attribute.name),
  };
};

/** Whether all that fits `later` fits `earlier` too. */
const hides = (earlier, later) =>
  earlier.status === later.status && earlier.markers.every(text => later.markers.some(other => other.includes(text)));

/** What x-throws names is in the table, with a status that the operation documents and attributes that it has, and can be reached. */
export const errorsResolve = () => {
  let table;
  return {
    Root(root, context) {
      const found = around(context).follow(root['x-errors']).node;
      table = Array.isArray(found) ? found : [];
    },
    Operation(operation, context) {
      const look = around(context);
      const wrong = message => context.report({message: `x-throws: ${message}.`, location: context.location.child('x-throws')});
      const names = look.parameters(operation).map(parameter => parameter.name);
      const body = look.requestBody(operation);
      const before = [];
      for (const entry of operation['x-throws'] ?? []) {
        const error = thrown(table, entry);
        if (!error) {
          wrong(`x-errors has no ${entry}`);
          continue;
        }
        if (!operation.responses?.[error.status]) wrong(`${entry} is a ${error.status}, which is not among the responses`);
        for (const source of error.sources) {
          if (!names.includes(source) && !look.member(body, source)) {
            wrong(`${entry} takes "${source}", which is no parameter and no member of the body`);
          }
        }
        const hiding = before.find(one => hides(one.error, error));
        if (hiding) wrong(`${entry} is never reached, since ${hiding.entry} fits first`);
        before.push({entry, error});
      }
    },
  };
};

/** The messages of the error table speak of attributes that are there, and its names and those of variants are different. */
export const errorTable = () => ({
  Root(root, context) {
    const {report, location} = context;
    const wrong = message => report({message: `x-errors: ${message}.`, location: location.child('x-errors')});
    const table = around(context).follow(root['x-errors']).node;
    const seen = new Set();
    const once = name => {
      if (seen.has(name)) wrong(`${name} is there twice`);
      seen.add(name);
    };
    for (const error of Array.isArray(table) ? table : []) {
      once(error.name);
      const attributes = error.attributes ?? [];
      const placeholders = attributes.map(attribute => attribute.from ?? attribute.name);
      for (const [, name] of String(error.message).matchAll(/\{([^}]*)\}/g)) {
        if (!placeholders.includes(name)) wrong(`the message of ${error.name} names {${name}}, which no attribute comes from`);
      }
      for (const variant of error.variants ?? []) {
        once(`${error.name}.${variant.name}`);
        for (const name of Object.keys({...variant.from, ...variant.values})) {
          if (!attributes.some(attribute => attribute.name === name)) wrong(`${error.name} has no attribute ${name}, which ${variant.name} gives`);
        }
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
