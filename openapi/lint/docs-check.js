// npm run docs-check: opens the pages that npm run docs wrote in a Chromium. Every operation of a document is on its page, nothing is asked for
// outside of the page, and no script fails. Chromium is spoken to through a pipe, which needs no package; CHROMIUM names another one.
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parse} from 'yaml';
import {CONTRACT, DOCUMENTS, shown} from './documents.js';

const chromium = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].find(
  name => name && spawnSync(name, ['--version']).status === 0);
if (!chromium) {
  console.log('No Chromium here: the HTML reference is NOT checked');
  process.exit();
}

const profile = mkdtempSync(join(tmpdir(), 'java42-docs-'));
const browser = spawn(
  chromium,
  ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
  {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});

// Messages are JSON, each with a zero byte behind it.
const waiting = new Map();
const listeners = [];
let rest = '';
browser.stdio[4].setEncoding('utf8').on('data', data => {
  const messages = (rest + data).split('\0');
  rest = messages.pop();
  for (const {id, result, error, method, params} of messages.map(JSON.parse)) {
    if (!id) listeners.forEach(listener => listener(method, params));
    else if (error) waiting.get(id).reject(new Error(error.message));
    else waiting.get(id).resolve(result);
  }
});
let last = 0;
const send = (method, params = {}, sessionId = undefined) =>
  new Promise((resolve, reject) => {
    waiting.set(++last, {resolve, reject});
    browser.stdio[3].write(`${JSON.stringify({id: last, method, params, sessionId})}\0`);
  });

const problems = [];
const {targetId} = await send('Target.createTarget', {url: 'about:blank'});
const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
const tab = (method, params) => send(method, params, sessionId);
const inPage = async expression => (await tab('Runtime.evaluate', {expression, returnByValue: true})).result.value;
const until = async expression => {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(done => setTimeout(done, 20))) {
    if (await inPage(expression)) return true;
  }
  return false;
};

listeners.push((method, {request, entry, issue, exceptionDetails}) => {
  // A request that the page's own policy stops never becomes one, but it is an issue.
  if (method === 'Network.requestWillBeSent' && !/^(file|data|blob):/.test(request.url)) problems.push(`a request to ${request.url}`);
  const stopped = method === 'Audits.issueAdded' && issue.details.contentSecurityPolicyIssueDetails;
  // Redoc tries whether it may compile code at run time, and does without.
  if (stopped && stopped.contentSecurityPolicyViolationType !== 'kEvalViolation') {
    problems.push(`the page's policy stopped ${stopped.blockedURL ?? stopped.violatedDirective}`);
  }
  if (method === 'Log.entryAdded' && entry.level === 'error') problems.push(entry.text);
  if (method === 'Runtime.exceptionThrown') problems.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
});
for (const domain of ['Network', 'Audits', 'Log', 'Runtime', 'Page']) await tab(`${domain}.enable`);

for (const {name, output} of DOCUMENTS) {
  const page = join(CONTRACT, 'target/docs', `${name}.html`);
  const operations = Object.entries(parse(readFileSync(output, 'utf8')).paths).flatMap(([path, item]) =>
    Object.values(item).filter(({operationId}) => operationId).map(operation => ({...operation, path})));
  await tab('Page.navigate', {url: pathToFileURL(page).href});
  let found = 0;
  for (const {operationId, tags, summary, path} of operations) {
    const place = `/${tags[0]}/${operationId}`.toLowerCase();
    await inPage(`location.hash = '#${place}'`);
    // Redoc draws a section when it comes near.
    const section = `document.querySelector('[data-section-id="${place}"]')`;
    const there = await until(`${JSON.stringify([summary, path])}.every(text => ${section}?.textContent.includes(text))`);
    if (there) found++;
    else problems.push(`${shown(page)} lacks ${operationId}`);
  }
  console.log(`${shown(page)}: ${found} of ${operations.length} operations`);
}

await send('Browser.close');
browser.on('exit', () => rmSync(profile, {recursive: true, force: true}));
[...new Set(problems)].forEach(problem => console.error(problem));
if (problems.length) process.exitCode = 1;
