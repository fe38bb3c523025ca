/**
 * What the first visit loads, gzipped, against the budget; ends with 1 when it is exceeded. `--json` for machines.
 *
 * The sign-in page and the page where a member arrives, with the shell, everything these import and one language.
 */

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 250 * 1024;
const FIRST_PAGES = ['index.html', 'src/auth/SignIn.tsx', 'src/app/layout/Shell.tsx', 'src/today/TodayPage.tsx'];

const dist = new URL('dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

function imported(name, found = new Set()) {
  const chunk = manifest[name];
  // A page that does not exist (yet) weighs nothing; the entry always exists.
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const each of chunk.imports ?? []) imported(each, found);
  return found;
}

const size = async (file) => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
const scripts = FIRST_PAGES.reduce((found, name) => imported(name, found), new Set());
const sizes = Object.fromEntries(await Promise.all([...scripts].map(async (file) => [file, await size(file)])));

const languages = ['es', 'en', 'pt'].map((language) =>
  ['i18n', 'auth', 'today'].map((section) => manifest[`src/${section}/texts/${language}.json`]?.file).filter(Boolean),
);
const words = await Promise.all(
  languages.map(async (files) => (await Promise.all(files.map(size))).reduce((sum, bytes) => sum + bytes, 0)),
);
const bytes = Object.values(sizes).reduce((sum, each) => sum + each, 0) + Math.max(...words);
const rows = [{ what: 'first visit', bytes, budget: BUDGET }];

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: sizes, rows }));
else {
  console.table(sizes);
  console.table(rows);
}
if (bytes > BUDGET) process.exitCode = 1;
