// Our own rules, as a plugin of Redocly: its walker follows references through all files, so a finding in the split source points at the
// fragment that is wrong. One rule, one export of a file in rules/; test/cases.js proves each.
import * as descriptions from './rules/descriptions.js';
import * as extensions from './rules/extensions.js';
import * as methods from './rules/methods.js';
import * as names from './rules/names.js';
import * as operations from './rules/operations.js';
import * as paging from './rules/paging.js';
import * as services from './rules/services.js';
import * as shapes from './rules/shapes.js';
import * as updates from './rules/updates.js';

const kebab = name => name.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase());

export const RULES = Object.fromEntries(
  [descriptions, extensions, methods, names, operations, paging, services, shapes, updates]
    .flatMap(file => Object.entries(file))
    .map(([name, rule]) => [kebab(name), rule]),
);

export default () => ({
  id: 'java42',
  rules: {oas3: RULES},
  configs: {all: {rules: Object.fromEntries(Object.keys(RULES).map(name => [`java42/${name}`, 'error']))}},
});
