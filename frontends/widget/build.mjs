/**
 * Builds what the CDN serves:
 *
 *   dist/v1.2.3/  launcher, chat and one catalog a language; never changes, so it is cached for ever
 *   dist/v1/      the launcher under the address that pages embed; it names the version that it loads
 *   dist/manage/  the page behind the links in mails; what it loads is named by its content
 */

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { minify } from 'terser';
import { build } from 'vite';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const root = new URL('.', import.meta.url).pathname;
const exact = `${root}dist/v${version}`;
const moving = `${root}dist/v${version.split('.')[0]}`;

const SQUEEZED = {
  ecma: 2020,
  module: true,
  toplevel: true,
  compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
  format: { comments: false },
};
const TARGET = ['chrome97', 'firefox104', 'safari16'];

/** One entry as one file, and what it imports on demand as files of their own. */
async function bundle(entry, format, name) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: exact,
      emptyOutDir: false,
      target: TARGET,
      minify: false,
      cssMinify: true,
      cssTarget: TARGET,
      lib: { entry: `${root}src/${entry}`, formats: [format], name: 'chatBooking', fileName: () => name },
      rolldownOptions: {
        output: { chunkFileNames: '[name].js' },
        // What is fetched later takes what it shares from the chat itself, and not from a third file.
        preserveEntrySignatures: 'allow-extension',
      },
    },
  });
}

/** The page that a booking's link leads to, with what it needs in `assets/`. */
async function page() {
  await build({
    root: `${root}src/manage`,
    base: '/manage/',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: `${root}dist/manage`,
      emptyOutDir: false,
      target: TARGET,
      minify: 'terser',
      terserOptions: SQUEEZED,
      cssTarget: TARGET,
      // The page's policy allows no script inside it, and every one that it needs is named in it.
      modulePreload: false,
      assetsInlineLimit: 0,
    },
  });
}

/** After Vite, which keeps annotations and line breaks in libraries that are bundled again: this one is not. */
async function squeeze(file) {
  const { code } = await minify(await readFile(file, 'utf8'), SQUEEZED);
  await writeFile(file, code);
}

await rm(`${root}dist`, { recursive: true, force: true });
await bundle('chat/index.tsx', 'es', 'chat.js');
await bundle('launcher/main.ts', 'iife', 'chat-widget.js');
for (const file of await readdir(exact)) await squeeze(`${exact}/${file}`);
await cp(`${root}types/chat-widget.d.ts`, `${exact}/chat-widget.d.ts`);
await mkdir(moving);
for (const file of ['chat-widget.js', 'chat-widget.d.ts']) await cp(`${exact}/${file}`, `${moving}/${file}`);
await page();
