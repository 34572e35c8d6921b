// npm run bundle: writes dist/, one file for each document and one for the examples of all.
import {readFileSync, writeFileSync} from 'node:fs';
import {parse} from 'yaml';
import {bundle, DOCUMENTS, shown} from './documents.js';
import {EXAMPLES, examples} from './examples.js';

for (const document of DOCUMENTS) {
  try {
    bundle(document);
    console.log(`wrote ${shown(document.output)}`);
  } catch (failure) {
    console.error(`${shown(document.output)}:\n${failure.stderr ?? failure}`);
    process.exitCode = 1;
  }
}

if (!process.exitCode) {
  writeFileSync(EXAMPLES, examples(DOCUMENTS.map(({name, output}) => ({name, contract: parse(readFileSync(output, 'utf8'))}))));
  console.log(`wrote ${shown(EXAMPLES)}`);
}
