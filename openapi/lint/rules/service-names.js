// What x-service says: which service has an operation, and what the class of a service is called.

/** `fileEvents` is FileEvent, `alertRulesV1` is AlertRuleV1. */
const singular = segment => {
  const [, noun, generation = ''] = /^(.*?)(V\d+)?$/.exec(segment);
  const one = noun
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');
  return one.charAt(0).toUpperCase() + one.slice(1) + generation;
};

const lowerCamel = tag => tag.charAt(0).toLowerCase() + tag.slice(1);

export const asService = value => (typeof value === 'string' ? {path: value} : {path: value?.path, named: value?.class});

/** The class of a service that names none. */
export const classOf = path => String(path).split('.').map(singular).join('');

/** Finds the service of an operation: its own, or that of its tag, or the tag in lowerCamelCase. */
export const services = root => {
  const tags = new Map((root.tags ?? []).map(tag => [tag.name, tag['x-service'] ?? lowerCamel(String(tag.name))]));
  return operation => asService(operation['x-service'] ?? tags.get(operation.tags?.[0]) ?? 'none');
};
