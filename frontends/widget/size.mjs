/** What a visitor loads, gzipped, against the budgets; ends with 1 when one is exceeded. `--json` for machines. */

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LAUNCHER = 3 * 1024;
// Ten TCP segments: what a fresh connection carries before the first acknowledgement.
const VISITOR = 14_950;

const dist = new URL('dist/', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const folder = new URL(`v${version}/`, dist);
const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
const sizes = Object.fromEntries(
  await Promise.all(
    scripts.map(async (name) => [name, gzipSync(await readFile(new URL(name, folder)), { level: 9 }).length]),
  ),
);
const languages = scripts.filter((name) => /^[a-z]{2}\.js$/.test(name));
const shared = scripts.filter((name) => !languages.includes(name));
const rows = [
  { what: 'launcher', bytes: sizes['chat-widget.js'], budget: LAUNCHER },
  ...languages.map((name) => ({
    what: `all, ${name.slice(0, 2)}`,
    bytes: [...shared, name].reduce((sum, file) => sum + sizes[file], 0),
    budget: VISITOR,
  })),
];

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: sizes, budgets: rows }));
else {
  console.table(sizes);
  console.table(rows);
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
