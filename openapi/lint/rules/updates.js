// x-update and x-fill: what a client reads and fills in before it sends.
import {inputsOf, itemOf} from './inputs.js';
import {around, schemaName} from './nodes.js';

/** What x-update reads is there, and needs nothing that the update does not have. */
export const updateResolves = () => {
  const all = new Map();
  const updates = [];
  return {
    Root: {
      leave() {
        for (const {operation, context} of updates) {
          const id = operation['x-update'];
          const complain = message => context.report({message: `x-update: ${message}.`, location: context.location.child('x-update')});
          const read = all.get(id);
          if (!read) {
            complain(`the document has no operation ${id}`);
            continue;
          }
          const own = inputsOf(operation, context);
          if (!own.some(({place}) => place === 'body')) complain('the operation has no body with properties to change');
          for (const input of inputsOf(read.operation, read.context).filter(({required, fill}) => required && !fill)) {
            const same = own.find(({wire}) => wire === input.wire);
            if (!same) complain(`${id} needs ${input.wire}, which is not an input of ${operation.operationId}`);
            else if (same.schema.type !== input.schema.type) complain(`${input.wire} has one type here and another in ${id}`);
          }
        }
      },
    },
    Operation(operation, context) {
      all.set(operation.operationId, {operation, context});
      if (operation['x-update'] !== undefined) updates.push({operation, context});
    },
  };
};

const NOT_A_STRING = 'x-fill: what a client fills in is a string or, for fieldMask, a list of strings.';

/** What a client fills in is a string, or the names of the properties of a body. */
export const fillResolves = () => ({
  Operation(operation, context) {
    const {report, location} = context;
    const inputs = inputsOf(operation, context);
    for (const input of inputs.filter(({place, fill}) => fill && place !== 'body')) {
      const isList = input.schema.type === 'array' && input.fill === 'fieldMask';
      const {schema} = isList ? itemOf(around(context), input) : input;
      if (schema.type !== 'string') report({message: NOT_A_STRING, location});
      if (input.fill === 'fieldMask' && !inputs.some(({place}) => place === 'body')) {
        report({message: `x-fill: ${input.wire} names the properties of a JSON body, and the operation has none.`, location});
      }
    }
  },
  Schema(schema, {report, location}) {
    if (schemaName(location) !== undefined && schema['x-fill'] !== undefined) {
      report({message: 'x-fill is for a property or a parameter, not for a schema with a name.', location: location.child('x-fill')});
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (property['x-fill'] !== undefined && property.type !== 'string') {
        report({message: NOT_A_STRING, location: location.child(['properties', name])});
      }
    }
  },
});
