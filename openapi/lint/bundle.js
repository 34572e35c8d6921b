// npm run bundle: writes dist/, one file for each document.
import {bundle, DOCUMENTS, shown} from './documents.js';

for (const document of DOCUMENTS) {
  bundle(document);
  console.log(`wrote ${shown(document.output)}`);
}
