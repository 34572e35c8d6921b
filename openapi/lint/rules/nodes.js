// What several rules need to know about a node. A place is a node and the file that it stands in: references within it start there.

/** The name of a named schema, in a bundle and in a fragment; undefined for one that stands within another. */
export const schemaName = location => location.pointer.match(/^#\/(?:components\/schemas\/)?([^/]+)$/)?.[1];

export const isJson = mediaType => /^application\/(?:[\w.+-]+\+)?json/.test(mediaType);

/** Looks around from the node that a rule visits: `follow(node)` is the place that a reference leads to, or the node's own. */
export const around = ({location, resolve}) => {
  const follow = (node, file = location.source.absoluteRef) => {
    for (let hops = 0; node?.$ref && hops < 20; hops++) {
      const found = resolve(node, file);
      file = found.location?.source.absoluteRef ?? file;
      node = found.node;
    }
    return {node, file};
  };

  /** The place of a member of an object schema by its wire name, the parts of allOf included; undefined where there is none. */
  const member = (schema, name) => {
    if (!schema) return undefined;
    const {node, file} = follow(schema.node, schema.file);
    const own = node?.properties?.[name];
    if (own) return {node: own, file};
    return (node?.allOf ?? []).map(part => member({node: part, file}, name)).find(Boolean);
  };

  /** The properties of an object schema by wire name, the parts of allOf included, each with its place and whether it is required. */
  const members = schema => {
    const found = new Map();
    const collect = ({node, file}) => {
      const place = follow(node, file);
      for (const part of place.node?.allOf ?? []) collect({node: part, file: place.file});
      for (const [name, property] of Object.entries(place.node?.properties ?? {})) {
        found.set(name, {node: property, file: place.file, required: place.node.required?.includes(name) ?? false});
      }
    };
    if (schema) collect(schema);
    return found;
  };

  const jsonSchema = message => {
    const {node, file} = follow(message);
    const media = Object.entries(node?.content ?? {}).find(([type]) => isJson(type))?.[1];
    return media?.schema && {node: media.schema, file};
  };

  return {
    follow,
    member,
    members,
    parameters: operation => (operation.parameters ?? []).map(parameter => follow(parameter).node).filter(Boolean),
    requestBody: operation => operation.requestBody && jsonSchema(operation.requestBody),
    /** What an operation answers on success as it is on the wire, and what its envelope holds. */
    answer: operation => {
      const status = Object.keys(operation.responses ?? {}).find(code => code.startsWith('2'));
      const whole = status && jsonSchema(operation.responses[status]);
      const envelope = operation['x-envelope'];
      return {whole, held: envelope === undefined ? whole : member(whole, envelope)};
    },
  };
};
