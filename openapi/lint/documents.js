// The documents of the contract, as redocly.yaml lists them, and how one is bundled.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';

const home = dirname(fileURLToPath(import.meta.url));

/** openapi/, the folder of the contract. */
export const CONTRACT = join(home, '..');

export const DOCUMENTS = Object.entries(parse(readFileSync(join(home, 'redocly.yaml'), 'utf8')).apis).map(([name, {root}]) => ({
  name,
  root: join(home, root),
  output: join(CONTRACT, 'dist', `${name}.yaml`),
}));

/** A path as people say it: from openapi/ on. */
export const shown = path => relative(CONTRACT, path);

/** Runs Redocly, which neither phones home nor asks to be updated, and answers all that it prints. */
export const redocly = (...args) => {
  const done = spawnSync(join(home, 'node_modules/.bin/redocly'), [...args, '--config', join(home, 'redocly.yaml')], {
    cwd: home,
    env: {...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true'},
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw done;
  return done.stdout + done.stderr;
};

/** Writes a document as one file. Two schemas of one name in different files are an error, not a Parcel-2. */
export const bundle = ({root, output}) =>
  redocly('bundle', root, '--output', output, '--component-renaming-conflicts-severity', 'error');
