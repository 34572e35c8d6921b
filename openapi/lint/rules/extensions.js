import {EXTENSIONS} from '../known-extensions.js';
import {around} from './nodes.js';

/** Only known x- keys, where they may stand, with values that mean something. */
export const knownExtensions = () => ({
  any: {
    enter(node, context) {
      const {report, location, type, key: place} = context;
      if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (!key.startsWith('x-')) continue;
        const at = location.child(key);
        const known = EXTENSIONS[key];
        if (!known) {
          report({message: `${key} is not in known-extensions.js.`, location: at.key()});
        } else if (!known.on.includes(type.name)) {
          report({message: `${key} may stand on ${known.on.join(', ')}, not on ${type.name}.`, location: at.key()});
        } else {
          const problem = known.value(around(context).follow(value).node) ?? known.needs?.(node, place);
          if (problem) report({message: `${key} ${problem}.`, location: at});
        }
      }
    },
  },
});

/** The types that are shared by all documents live in common/, and say so. */
export const sharedInCommon = () => ({
  Schema(schema, {report, location}) {
    if (!/^#\/[^/]+$/.test(location.pointer)) return; // A bundle does not tell where a schema came from.
    const common = /\/common\/([^/]+\/)?schemas\.yaml$/.test(location.source.absoluteRef);
    if (common && schema['x-shared'] !== true) report({message: 'What is in common/ needs x-shared: true.', location});
    if (!common && schema['x-shared'] !== undefined) report({message: 'x-shared is for schemas in common/.', location});
  },
});
