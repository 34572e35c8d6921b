import {around, schemaName} from './nodes.js';

// What an operation may begin with. A new verb is welcome where none of these says it.
const VERBS = (
  'activate add archive block cancel change close count create deactivate deauthorize delete download export find get list move ' +
  'reactivate refresh remove rename reopen replace resolve resend run search send set start stop unblock update upgrade upload validate'
).split(' ');

/** operationId: a verb of the list and a noun, in lowerCamelCase. */
export const operationName = () => ({
  Operation(operation, {report, location}) {
    const id = operation.operationId;
    if (id === undefined) return; // Redocly's operation-operationId tells.
    const [, verb] = /^([a-z]+)[A-Z][A-Za-z0-9]*$/.exec(id) ?? [];
    if (!VERBS.includes(verb)) {
      report({
        message: `operationId "${id}" is no verb (${VERBS.join(', ')}) and noun in lowerCamelCase.`,
        location: location.child('operationId'),
      });
    }
  },
});

/** Schemas are PascalCase. */
export const schemaNameStyle = () => ({
  Schema(schema, {report, location}) {
    const name = schemaName(location);
    if (name !== undefined && !/^[A-Z][A-Za-z0-9]*[A-Za-z]$/.test(name)) {
      report({message: `Schema "${name}" is not in PascalCase, or ends in a digit as generators name what collides.`, location: location.key()});
    }
  },
});

// Built-in types, keywords and classes of the usual runtimes: Java, Kotlin, TypeScript, Python, Go, Swift, C#, PHP, Ruby, Rust.
const RESERVED = new Set(
  (
    'Action Any Api ApiClient ApiException ApiResponse Array Async Attribute Base Blob Boolean Box Byte Case Char Class Client Configuration ' +
    'Data Date DateTime Decimal Default Delegate Dictionary Double Duration Enum Enumerable Error Event Exception Export Extension Field File ' +
    'Filter Float Function Future Generic Guid Hash Headers Import Index Instant Int Integer Interface Iterator Json List Local Locale Lock Long ' +
    'Map Match Model Module Namespace None Nothing Null Number Object Operation Operator Optional Option Order Package Page Path Pattern Private ' +
    'Process Promise Property Proxy Protocol Public Query Range Record Ref Reference Regex Request Response Result Resource Schema Self Sequence ' +
    'Service Set Short Signal Some Sort Stream String Struct Symbol Task Template Thread Throwable Time Timestamp Token Trait Tuple Type Union ' +
    'Unit Unknown Uri Url URL Value Variant Vec Version Void'
  ).split(' '),
);

/** No schema has a name that a target language has taken: each generator would rename it in its own way. */
export const schemaNameFree = () => ({
  Schema(schema, {report, location}) {
    const name = schemaName(location);
    if (RESERVED.has(name)) {
      report({message: `Schema "${name}" is a type or a keyword of a target language: say what it is of (CaseRecord, SearchFilter).`, location: location.key()});
    }
  },
});

const inCode = name => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What differs on the wire differs in code: user_id beside userId, or an x-name that another has, would be one name there. */
export const namesDiffer = () => {
  const check = (named, report, location) => {
    const seen = new Map();
    for (const [wire, name] of named) {
      const other = seen.get(inCode(name));
      if (other !== undefined) report({message: `"${wire}" and "${other}" have one name in code: give one of them an x-name.`, location});
      seen.set(inCode(name), wire);
    }
  };
  return {
    Operation(operation, context) {
      const named = around(context).parameters(operation).map(({name, 'x-name': alias}) => [name, alias ?? name]);
      check(named, context.report, context.location);
    },
    Schema(schema, {report, location}) {
      const named = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, property['x-name'] ?? name]);
      check(named, report, location);
    },
  };
};
