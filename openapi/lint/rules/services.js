import {asService, classOf, services} from './service-names.js';

/** A service has one class, and a class is of one service. What is in no service has no method. */
export const servicesAgree = () => {
  let serviceOf;
  const named = new Map(); // path → class, where something names it
  const paths = new Map(); // path → where it was first used
  const use = ({path, named: name}, {report}, location) => {
    if (path === undefined || path === 'none') return;
    if (!paths.has(path)) paths.set(path, {report, location});
    if (name === undefined) return;
    if (named.has(path) && named.get(path) !== name) {
      report({message: `x-service: ${path} has the class ${name} here and ${named.get(path)} elsewhere.`, location});
    }
    named.set(path, named.get(path) ?? name);
  };
  return {
    Root: {
      enter(root) {
        serviceOf = services(root);
      },
      leave() {
        const owners = new Map();
        for (const [path, {report, location}] of paths) {
          const name = named.get(path) ?? classOf(path);
          if (owners.has(name)) report({message: `x-service: ${path} and ${owners.get(name)} both have the class ${name}.`, location});
          owners.set(name, path);
        }
      },
    },
    Tag(tag, context) {
      if (tag['x-service'] !== undefined) use(asService(tag['x-service']), context, context.location.child('x-service'));
    },
    Operation(operation, context) {
      const {report, location} = context;
      const service = serviceOf(operation);
      use(service, context, operation['x-service'] === undefined ? location : location.child('x-service'));
      if (service.path === 'none' && operation['x-method'] !== undefined) {
        report({message: 'x-method: the operation is in no service (x-service: none).', location: location.child('x-method')});
      }
    },
  };
};
