// x-method: the methods of an operation and what they send.
import {inputsOf, isObject, itemOf, typeOf, WHOLE_BODY} from './inputs.js';
import {around} from './nodes.js';
import {services} from './service-names.js';

/** The methods that x-method describes; without it, a single one with defaults. Values that known-extensions refuses are left out. */
const methodsOf = operation =>
  [operation['x-method'] ?? {}]
    .flat()
    .map(method => (typeof method === 'string' ? {name: method} : method))
    .filter(isObject);

const asArgument = entry => {
  if (typeof entry === 'string') return {wire: entry};
  const [[wire, other] = []] = Object.entries(entry ?? {});
  return {wire, ...(typeof other === 'string' ? {name: other} : other)};
};

const NOT_AN_INPUT = 'not an input of the operation';

/**
 * What a method does with each input of its operation. A wire name may be that of a parameter and of a body property: an argument is the
 * parameter, a default or a fixed value is for the first of that name that is not an argument. `problems` are names that cannot be resolved.
 */
const bind = (method, inputs) => {
  const problems = [];
  const listed = Array.isArray(method.arguments);
  const defaults = Object.entries(isObject(method.defaults) ? method.defaults : {});
  const fixed = Object.entries(isObject(method.fixed) ? method.fixed : {});
  const taken = new Map(); // input → argument

  for (const argument of listed ? method.arguments.map(asArgument) : []) {
    const input = inputs.find(({wire}) => wire === argument.wire);
    if (!input || taken.has(input)) problems.push(`arguments names "${argument.wire}", which is ${input ? 'a duplicate' : NOT_AN_INPUT}`);
    else taken.set(input, argument);
  }

  const values = [];
  for (const [key, entries] of Object.entries({defaults, fixed})) {
    for (const [wire, value] of entries) {
      const named = inputs.filter(input => input.wire === wire && wire !== WHOLE_BODY);
      const input = named.find(one => !taken.has(one) && !values.some(other => other.input === one));
      if (input) values.push({key, input, value});
      else problems.push(`${key} names "${wire}", which is ${named.length ? 'an argument or has a value already' : NOT_AN_INPUT}`);
    }
  }

  if (!listed) {
    const open = input => input.required && !input.fill && !values.some(value => value.input === input);
    for (const input of inputs.filter(open)) taken.set(input, {wire: input.wire});
  }
  const whole = [...taken.keys()].some(({place}) => place === 'whole');
  if (whole) {
    const parts = [...taken.keys(), ...values.map(({input}) => input)].filter(({place}) => place === 'body').map(({wire}) => wire);
    if (parts.length) problems.push(`the body is an argument as a whole, and so is ${parts.join(', ')} of it`);
  }
  return {method, taken, values, whole, problems};
};

const bound = (operation, context) => {
  const inputs = inputsOf(operation, context);
  return methodsOf(operation).map(method => ({...bind(method, inputs), inputs}));
};

const wrong = ({report, location}) => message => report({message: `x-method: ${message}.`, location: location.child('x-method')});

const isPlainString = ({schema}) => schema.type === 'string' && !schema['x-extensible-enum'];

/** What x-method names is an input of the operation, and its keys go together. */
export const methodResolves = () => ({
  Operation(operation, context) {
    if (operation['x-method'] === undefined) return;
    const complain = wrong(context);
    for (const {method, taken, values, whole, problems, inputs} of bound(operation, context)) {
      problems.forEach(complain);
      const names = [...taken].map(([input, {name}]) => name ?? input.name);
      for (const [input, {type}] of taken) {
        if (type && type !== input.schema.type && !(type === 'integer' && isPlainString(input))) complain(`${input.wire} does not convert to type ${type}`);
      }
      if (new Set(names).size < names.length) complain(`two arguments have the same name: ${names.join(', ')}`);
      const style = operation['x-pagination']?.style;
      if (method.single && !style) complain('single is for operations with x-pagination');
      if (method.page && (!style || style === 'cursor')) complain('page is for lists whose pages have a number or an offset');
      if (method.page && method.single) complain('page and single exclude each other');
      const settable = inputs.filter(({place, fill}) => !fill && place !== 'whole' && !(whole && place === 'body'));
      const optional = settable.some(input => !taken.has(input) && !values.some(value => value.key === 'fixed' && value.input === input));
      if (method.options && !optional) complain('options is required, and nothing is optional');
    }
  },
});

/** Why a value is not one of an input; undefined if it is. */
const mismatch = (look, type, value) => {
  const {schema} = type;
  const known = schema['x-extensible-enum'] ?? schema.enum;
  if (value === null) return schema.nullable ? undefined : 'is null';
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return 'is not a list';
    return value.map(item => mismatch(look, itemOf(look, type), item)).find(Boolean);
  }
  const fits = {
    string: () => typeof value === 'string',
    integer: () => Number.isInteger(value),
    number: () => typeof value === 'number',
    boolean: () => typeof value === 'boolean',
  }[schema.type];
  if (fits && !fits()) return `is not of type ${schema.type}`;
  if (known && !known.includes(value)) return `is not one of ${known.join(', ')}`;
  if (value < schema.minimum || value > schema.maximum) return `is not from ${schema.minimum ?? 'any'} to ${schema.maximum ?? 'any'}`;
  if (!fits && !isObject(value)) return 'is not an object';
};

/** The values of x-method fit the schema of what they are for: its type, its range, and its wire values. */
export const methodValues = () => ({
  Operation(operation, context) {
    if (operation['x-method'] === undefined) return;
    const look = around(context);
    const complain = wrong(context);
    for (const {taken, values} of bound(operation, context)) {
      for (const {key, input, value} of values) {
        if (typeof value !== 'string' || !value.startsWith('$')) {
          const problem = mismatch(look, input, value);
          if (problem) complain(`the value ${JSON.stringify(value)} of ${input.wire} ${problem}`);
          continue;
        }
        const reference = value.slice(1);
        if (key === 'defaults') complain(`${input.wire} is ${value}, and only a fixed value may refer to an argument`);
        const [source, {type} = {}] = [...taken].find(([{wire}]) => wire === reference) ?? [];
        if (!source) complain(`${input.wire} is $${reference}, which is not an argument`);
        else if (![source.schema.type, type].includes(input.schema.type)) complain(`${input.wire} is not of the type of ${value}`);
      }
    }
  },
});

/** With a list of arguments, each required input still gets a value. Without one, each is an argument. */
export const methodInputs = () => ({
  Operation(operation, context) {
    for (const {method, taken, values, whole, inputs} of bound(operation, context)) {
      if (!method.arguments) continue;
      for (const input of inputs) {
        const given = taken.has(input) || values.some(value => value.input === input) || input.fill || (whole && input.place === 'body');
        if (input.required && !given) {
          wrong(context)(`${input.wire} is required, and is not an argument, a default, a fixed value or filled in`);
        }
      }
    }
  },
});

/** Two methods of a service differ by name or by the types of their arguments. Names that follow from a rule are left to the generator. */
export const methodsDiffer = () => {
  let serviceOf;
  const seen = new Map();
  return {
    Root(root) {
      serviceOf = services(root);
    },
    Operation(operation, context) {
      const {path} = serviceOf(operation);
      if (path === 'none') return;
      for (const {method, taken} of bound(operation, context)) {
        const types = [...taken].map(([input, {type}]) => (type && type !== input.schema.type ? type : typeOf(input)));
        const signatures = [
          [method.name ?? `the name by rule of ${operation.operationId}`, types],
          ...(method.page ? [[method.page, [...types, 'page number']]] : []),
        ];
        for (const [name, parameters] of signatures) {
          const signature = `${name}(${parameters.join(', ')}) of ${path}`;
          if (seen.has(signature)) wrong(context)(`${seen.get(signature)} and ${operation.operationId} are both ${signature}`);
          seen.set(signature, operation.operationId);
        }
      }
    },
  };
};
