// npm run docs: writes the reference as HTML to openapi/target/docs: a page for each document, and an index of them.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {CONTRACT, DOCUMENTS, redocly, shown} from './documents.js';

const folder = join(CONTRACT, 'target/docs');
mkdirSync(folder, {recursive: true});

// The one thing that Redoc loads from elsewhere, whatever its options.
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[a-z-]+\.svg/g;
const redoc = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="14"><text y="11" font-family="sans-serif" font-size="12">Redoc</text></svg>');

const escaped = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
const rows = DOCUMENTS.map(({name, output}) => {
  const page = join(folder, `${name}.html`);
  const contract = parse(readFileSync(output, 'utf8'));
  const {info, paths} = contract;
  const operations = Object.values(paths).flatMap(item => Object.values(item)).filter(({operationId}) => operationId);
  // Redoc shows no operationId, by which descriptions name other operations.
  for (const operation of operations) operation.description = `\`${operation.operationId}\`\n\n${operation.description}`;
  const named = join(folder, `${name}.json`);
  writeFileSync(named, JSON.stringify(contract));
  redocly('build-docs', named, '--output', page, '--inlineBundle', '--template', 'docs.hbs');
  rmSync(named);
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(LOGO, `data:image/svg+xml,${redoc}`));
  console.log(`wrote ${shown(page)}`);

  const about = info.description.split('\n\n')[0].replace(/[`*]/g, '');
  return `<li><a href="${name}.html">${escaped(info.title)}</a> ${escaped(info.version)}, ${operations.length} operations. ${escaped(about)}</li>`;
});

writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The Code42, Incydr and CrashPlan APIs</title>
<style>
  body { font: 16px/1.5 sans-serif; max-width: 44em; margin: 3em auto; padding: 0 1em; }
  li { margin: 0.7em 0; }
</style>
<h1>The Code42, Incydr and CrashPlan APIs</h1>
<p>A page for each family of hosts.</p>
<ul>
${rows.join('\n')}
</ul>
</html>
`);
