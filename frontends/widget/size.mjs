/**
 * What a visitor loads, gzipped, against the budgets; ends with 1 when one is exceeded.
 * `--json` writes it for machines.
 */

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LAUNCHER = 3 * 1024;
// Ten TCP segments: what a fresh connection carries before the first acknowledgement. From the first sight of the
// page to the booking in the calendar: launcher, chat and one language, fonts and icons included.
const EVERYTHING = 14_950;

// A page by itself, opened from a mail on a phone: markup, script, styles and one language.
const MANAGE = 13 * 1024;

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** Gzipped, by name. */
async function measured(folder) {
  const files = (await readdir(folder)).filter((name) => !/\.d\.ts$|^assets$/.test(name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [name, gzipSync(await readFile(new URL(name, folder)), { level: 9 }).length]),
    ),
  );
}

/** Everything, with the largest of its languages alone. */
function whole(sizes) {
  const languages = Object.keys(sizes).filter((name) => /^[a-z]{2}[.-]/.test(name));
  const largest = Math.max(...languages.map((name) => sizes[name]));
  const others = Object.keys(sizes).filter((name) => !languages.includes(name));
  // Whatever else the build writes is loaded by everyone, until somebody shows that it is not.
  return others.reduce((sum, name) => sum + sizes[name], largest);
}

const sizes = await measured(new URL(`dist/v${version}/`, import.meta.url));
const manage = {
  ...(await measured(new URL('dist/manage/', import.meta.url))),
  ...(await measured(new URL('dist/manage/assets/', import.meta.url))),
};
const rows = [
  { what: 'launcher', bytes: sizes['chat-widget.js'], budget: LAUNCHER },
  { what: 'everything', bytes: whole(sizes), budget: EVERYTHING },
  { what: 'manage page', bytes: whole(manage), budget: MANAGE },
];

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: sizes, manage, rows }));
else {
  console.table(sizes);
  console.table(manage);
  console.table(rows);
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
