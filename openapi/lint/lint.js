// npm run lint: both linters over the split source and over the bundles. A warning fails as an error does.
import {execFileSync} from 'node:child_process';
import {DOCUMENTS, redocly, shown} from './documents.js';

const files = DOCUMENTS.flatMap(({root, output}) => [root, output]);
// Redocly tells of warnings in its last line, and calls that a success.
const strictly = output => {
  if (/You have \d+ warning/.test(output)) throw {stdout: output};
};

const linters = {
  redocly: () => {
    strictly(redocly('lint', ...files));
  },
  spectral: () => {
    execFileSync('node_modules/.bin/spectral', ['lint', '--ruleset', '.spectral.yaml', '--fail-severity', 'hint', ...files], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  },
};

for (const [name, run] of Object.entries(linters)) {
  try {
    run();
    console.log(`${name}: no findings in ${files.map(shown).join(', ')}`);
  } catch (failure) {
    console.error(`${name}:\n${failure.stdout ?? failure}${failure.stderr ?? ''}`);
    process.exitCode = 1;
  }
}
