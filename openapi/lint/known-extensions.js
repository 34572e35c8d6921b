// The one list of the x- keys that the contract may use: where each is allowed and which values it takes. EXTENSIONS.md documents them.
// A value check returns undefined, or what is wrong.

const only = (...values) => value => (values.includes(value) ? undefined : `must be ${values.join(' or ')}`);
const matches = (pattern, what) => value => (typeof value === 'string' && pattern.test(value) ? undefined : `must be ${what}`);
const strings = value =>
  Array.isArray(value) && value.length > 0 && value.every(v => typeof v === 'string') && new Set(value).size === value.length
    ? undefined
    : 'must be a list of distinct strings';
const object = (required, optional = {}) => value => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'must be an object';
  const all = {...required, ...optional};
  const missing = Object.keys(required).filter(key => value[key] === undefined);
  if (missing.length) return `lacks ${missing.join(', ')}`;
  for (const [key, property] of Object.entries(value)) {
    if (!all[key]) return `does not know "${key}"`;
    const problem = all[key](property);
    if (problem) return `${key} ${problem}`;
  }
};

const string = matches(/\S/, 'a string that is not blank');
const day = matches(/^\d{4}-\d\d(-\d\d)?$/, 'a day or, where no source says the day, a month: yyyy-MM-dd or yyyy-MM in quotes');
const count = value => (Number.isInteger(value) && value >= 1 ? undefined : 'must be a whole number from 1');
const pageNumber = value => (Number.isInteger(value) && value >= 0 ? undefined : 'must be a whole number from 0');
const identifier = matches(/^[a-z][A-Za-z0-9]*$/, 'a name in lowerCamelCase');

/** Hosts that are not microservices: see x-host in EXTENSIONS.md. */
export const HOSTS = ['authority', 'gateway', 'kv', 'storage', 'connected-server', 'exfiltrated-data'];
const host = value =>
  HOSTS.includes(value) || /^[A-Za-z0-9_-]+[_-]API[_-]URL$/.test(value)
    ? undefined
    : `must be ${HOSTS.join(', ')} or a key of the key-value store, such as CASES_API-URL`;

const list = item => value => (Array.isArray(value) ? value.map(item).find(Boolean) : 'must be a list');
const map = item => value =>
  value === null || typeof value !== 'object' || Array.isArray(value) ? 'must be an object' : Object.values(value).map(item).find(Boolean);

// A method is generated from each entry of x-method.
const serviceName = matches(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'a path in lowerCamelCase, such as cases.fileEvents, or none');
const className = matches(/^[A-Z][A-Za-z0-9]*(?<!Service)$/, 'a name in PascalCase without "Service" at its end');
const service = value => (typeof value === 'string' ? serviceName(value) : object({path: serviceName}, {class: className, description: string})(value));
const wireName = matches(/^[^\s$]+$|^\$body$/, 'a wire name or $body');
const renamed = value =>
  typeof value === 'string' ? identifier(value) : object({}, {name: identifier, type: only('integer', 'string'), description: string})(value);
const argument = value => {
  if (typeof value === 'string') return wireName(value);
  const entries = Object.entries(value ?? {});
  if (entries.length !== 1) return 'must hold wire names, or objects of one wire name';
  const [[name, other]] = entries;
  return wireName(name) ?? renamed(other);
};
const method = object(
  {},
  {
    name: identifier,
    page: identifier,
    single: only(true),
    arguments: list(argument),
    defaults: map(() => undefined),
    fixed: map(() => undefined),
    options: only('required'),
    summary: string,
  },
);
const methods = value => {
  if (typeof value === 'string') return identifier(value);
  return Array.isArray(value) ? list(method)(value) ?? (value.length ? undefined : 'must not be empty') : method(value);
};

/** The errors above the typed ones: one for each status that has a meaning of its own, and one for all others. */
export const GENERAL_ERRORS = ['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'Conflict', 'TooManyRequests', 'InternalServer', 'Http'];
const status = value => (Number.isInteger(value) && value >= 400 && value <= 599 ? undefined : 'must be a status from 400 to 599');
const marker = value => (Array.isArray(value) ? strings(value) : string(value));
const attribute = object({name: identifier, description: string}, {from: string});
const variant = object({name: identifier}, {status, marker, from: map(string), values: map(string)});
const error = object(
  {name: matches(/^[A-Z][A-Za-z0-9]*$/, 'a name in PascalCase'), status, parent: only(...GENERAL_ERRORS), description: string, message: string},
  {marker, attributes: list(attribute), variants: list(variant)},
);

export const EXTENSIONS = {
  'x-envelope': {on: ['Operation'], value: string},
  'x-errors': {on: ['Root'], value: list(error)},
  'x-evidence': {on: ['Operation'], value: only('recorded', 'described', 'inferred')},
  'x-extensible-enum': {on: ['Schema'], value: strings, needs: schema => (schema.type === 'string' ? undefined : 'needs type: string')},
  'x-fill': {
    on: ['Parameter', 'Schema'],
    value: only('tenant', 'fieldMask'),
    needs: node => (node['x-fill'] === 'fieldMask' && !node.in ? 'is fieldMask only on a parameter' : undefined),
  },
  'x-format': {on: ['Schema'], value: only('time-range')},
  'x-free-form': {on: ['Schema'], value: only(true)},
  'x-host': {on: ['Operation'], value: host},
  'x-lifecycle': {
    on: ['Operation', 'Parameter', 'Schema'],
    value: object({stage: only('deprecated', 'retired')}, {since: day, sunset: day, replacement: string}),
    needs: node => (node.deprecated === true ? undefined : 'needs deprecated: true next to it, for generators that know only that'),
  },
  'x-max-items': {on: ['Schema'], value: count, needs: schema => (schema.type === 'array' ? undefined : 'needs type: array')},
  'x-method': {on: ['Operation'], value: methods},
  'x-name': {on: ['Parameter', 'Schema'], value: identifier},
  'x-pagination': {
    on: ['Operation'],
    value: object(
      {style: only('page', 'cursor', 'offset')},
      {
        in: only('query', 'body'),
        page: string,
        offset: string,
        token: string,
        size: string,
        first: pageNumber,
        emptyToken: only(true),
        defaultSize: count,
        maximumSize: count,
        results: string,
        total: string,
        next: string,
        ends: only('short', 'empty'),
      },
    ),
  },
  'x-retry-safe': {
    on: ['Operation'],
    value: only(true),
    needs: (operation, method) => (method === 'post' ? undefined : 'is for POST only: of the others the HTTP method says whether they are safe'),
  },
  'x-secret': {on: ['Parameter', 'Schema'], value: only(true, false)},
  'x-service': {on: ['Tag', 'Operation'], value: service},
  'x-shared': {on: ['Schema'], value: only(true)},
  'x-throws': {on: ['Operation'], value: strings},
  'x-time-format': {
    on: ['Schema'],
    value: only('millis', 'micros', 'seconds'),
    needs: schema => (schema.format === 'date-time' ? undefined : 'needs format: date-time'),
  },
  'x-timestamp': {
    on: ['Schema'],
    value: only('epoch-millis', 'epoch-seconds'),
    needs: schema => (schema.type === 'integer' && schema.format === 'int64' ? undefined : 'needs type: integer and format: int64'),
  },
  'x-update': {
    on: ['Operation'],
    value: identifier,
    needs: (operation, method) => (['put', 'post', 'patch'].includes(method) ? undefined : 'is for operations that write: PUT, POST and PATCH'),
  },
};
