import {isJson} from './nodes.js';

const isScalar = schema => ['string', 'integer', 'number', 'boolean'].includes(schema.type);
const isComposed = schema => ['allOf', 'anyOf', 'oneOf'].some(key => schema[key]);

/** Whether a schema would need a name in code: an object with members, an enumeration, a composition of more than one nullable reference. */
const needsName = schema =>
  Boolean(schema.properties || schema.enum || schema['x-extensible-enum'] || schema.anyOf || schema.oneOf) ||
  (schema.allOf?.length ?? 0) > 1 ||
  (schema.allOf ?? []).some(part => !part.$ref);

const inline = (schema, what, report, location) => {
  if (schema && !schema.$ref && needsName(schema)) {
    report({message: `${what} needs a schema with a name: put it into schemas.yaml and refer to it.`, location});
  }
};

/** Objects and enumerations have names, never a place within another schema or a body. */
export const namedSchemas = () => ({
  MediaType(media, {report, location, key}) {
    const schema = media.schema;
    const at = location.child('schema');
    if (schema && !schema.$ref && isJson(String(key))) {
      report({message: 'A JSON body needs a schema with a name: put it into schemas.yaml and refer to it.', location: at});
    } else {
      inline(schema, 'A body', report, at);
    }
  },
  Parameter(parameter, {report, location}) {
    inline(parameter.schema, `Parameter ${parameter.name}`, report, location.child('schema'));
    inline(parameter.schema?.items, `The items of parameter ${parameter.name}`, report, location.child(['schema', 'items']));
  },
  Schema(schema, {report, location}) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      inline(property, `Property ${name}`, report, location.child(['properties', name]));
    }
    inline(schema.items, 'What an array holds', report, location.child('items'));
    if (typeof schema.additionalProperties === 'object') {
      inline(schema.additionalProperties, 'What a map holds', report, location.child('additionalProperties'));
    }
  },
});

/** One new value of a closed enumeration breaks the clients of most languages; and what is a request's today is in an answer tomorrow. */
export const openEnums = () => ({
  Schema(schema, {report, location}) {
    if (schema.enum) {
      report({message: 'Enumerations are open: type: string and x-extensible-enum.', location: location.child('enum').key()});
    }
  },
});

/** A closed object refuses the member that the server adds tomorrow. */
export const openObjects = () => ({
  Schema(schema, {report, location}) {
    if (schema.additionalProperties === false) {
      report({message: 'Unknown members stay allowed: leave additionalProperties out.', location: location.child('additionalProperties')});
    }
  },
});

/** A schema says what it holds, or that anything is right. */
export const objectMembers = () => ({
  Schema(schema, {report, location}) {
    if (schema['x-free-form'] || isScalar(schema) || schema.type === 'array' || isComposed(schema)) return;
    const map = typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0;
    if (!map && !Object.keys(schema.properties ?? {}).length) {
      report({message: 'Neither properties nor a type: describe it, or say x-free-form: true and in the description why.', location});
    }
  },
});

/** format: password makes tools mask what they should read, and changes nothing else. x-secret says it properly. */
export const noPasswordFormat = () => ({
  Schema(schema, {report, location}) {
    if (schema.format === 'password') report({message: 'Use x-secret: true, not format: password.', location: location.child('format')});
  },
});

/** The width of a number is part of the contract. */
export const numberFormat = () => ({
  Schema(schema, {report, location}) {
    const formats = {integer: ['int32', 'int64'], number: ['float', 'double']}[schema.type];
    if (formats && !formats.includes(schema.format)) {
      report({message: `type: ${schema.type} needs format: ${formats.join(' or ')}.`, location});
    }
  },
});

const SECRET = /password|passphrase|secret|token|totp|privatekey/i;

/** A name that smells of a secret says whether it is one. */
export const secretsStated = () => ({
  Parameter(parameter, {report, location}) {
    if (SECRET.test(parameter.name) && parameter.schema?.type === 'string' && parameter['x-secret'] === undefined) {
      report({message: `May logs show ${parameter.name}? Say x-secret: true or false.`, location});
    }
  },
  Schema(schema, {report, location}) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (SECRET.test(name) && property.type === 'string' && property['x-secret'] === undefined) {
        report({message: `May logs show ${name}? Say x-secret: true or false.`, location: location.child(['properties', name])});
      }
    }
  },
});
