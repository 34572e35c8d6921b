import {around} from './nodes.js';

// What each style must say: how to ask for the next part, and, where pages are numbered, how they begin and end.
const NEEDS = {page: ['page', 'first', 'ends'], offset: ['offset', 'first', 'ends'], cursor: ['token', 'next']};
const POSITIONS = ['page', 'offset', 'token'];

// What the vendor calls a position, in one spelling or another.
const POSITION = /^(pgNum|page|pageNumber|page_num|page_number|pgToken|pageToken|page_token|next_token)$/;

/** x-pagination is complete, and all that it names is there: parameters or body members, and members under the envelope. */
export const paginationResolves = () => ({
  Operation(operation, context) {
    const {report, location} = context;
    const look = around(context);
    const paging = operation['x-pagination'];
    const needs = NEEDS[paging?.style];
    if (!needs) return; // No paging, or known-extensions tells.
    const wrong = message => report({message: `x-pagination: ${message}.`, location: location.child('x-pagination')});

    for (const key of needs) if (paging[key] === undefined) wrong(`style ${paging.style} needs ${key}`);
    for (const key of POSITIONS) if (paging[key] !== undefined && !needs.includes(key)) wrong(`style ${paging.style} has no ${key}`);
    if (paging.emptyToken && paging.style !== 'cursor') wrong(`style ${paging.style} has no emptyToken`);
    if (paging.size !== undefined && paging.defaultSize === undefined) wrong('size needs defaultSize');
    if (paging.maximumSize < paging.defaultSize) wrong('defaultSize is beyond maximumSize');

    const inBody = paging.in === 'body';
    const body = inBody ? look.requestBody(operation) : undefined;
    const names = look.parameters(operation).filter(parameter => parameter.in === 'query').map(parameter => parameter.name);
    for (const key of [...POSITIONS, 'size']) {
      const name = paging[key];
      if (name === undefined) continue;
      const found = inBody ? look.member(body, name) : names.includes(name);
      if (!found) wrong(`${key} names "${name}", which is no ${inBody ? 'member of the body' : 'query parameter'}`);
    }

    const {held} = look.answer(operation);
    for (const key of ['results', 'total', 'next']) {
      const name = paging[key];
      if (name !== undefined && !look.member(held, name)) wrong(`${key} names "${name}", which the answer does not have`);
    }
    const results = paging.results === undefined ? held : look.member(held, paging.results);
    const list = results && look.follow(results.node, results.file).node;
    if (list && list.type !== 'array') wrong('the results are no array');
  },
});

/** A list that takes a page number or a token says how to go through it. */
export const listsPage = () => ({
  Operation(operation, context) {
    if (operation['x-pagination']) return;
    const paging = around(context).parameters(operation).find(({name}) => POSITION.test(name));
    if (paging) {
      context.report({message: `With a parameter ${paging.name} the operation needs x-pagination.`, location: context.location});
    }
  },
});
