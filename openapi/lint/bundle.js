// npm run bundle: writes dist/, one file for each document.
import {bundle, DOCUMENTS, shown} from './documents.js';

for (const document of DOCUMENTS) {
  try {
    bundle(document);
    console.log(`wrote ${shown(document.output)}`);
  } catch (failure) {
    console.error(`${shown(document.output)}:\n${failure.stderr ?? failure}`);
    process.exitCode = 1;
  }
}
