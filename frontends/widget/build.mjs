/**
 * Builds what the CDN serves:
 *
 *   dist/v1.2.3/  launcher, chat and one catalog a language; never changes, so it is cached for ever
 *   dist/v1/      the launcher under the address that pages embed; it names the version that it loads
 */

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { minify } from 'terser';
import { build } from 'vite';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const root = new URL('.', import.meta.url).pathname;
const exact = `${root}dist/v${version}`;
const moving = `${root}dist/v${version.split('.')[0]}`;

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
      target: ['chrome97', 'firefox104', 'safari16'],
      minify: false,
      cssMinify: true,
      cssTarget: ['chrome97', 'firefox104', 'safari16'],
      lib: { entry: `${root}src/${entry}`, formats: [format], name: 'chatBooking', fileName: () => name },
      rolldownOptions: {
        output: { chunkFileNames: '[name].js' },
        // What is fetched later takes what it shares from the chat itself, and not from a third file.
        preserveEntrySignatures: 'allow-extension',
      },
    },
  });
}

/** After Vite, which keeps annotations and line breaks in libraries that are bundled again: this one is not. */
async function squeeze(file) {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2020,
    module: true,
    toplevel: true,
    compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    format: { comments: false },
  });
  await writeFile(file, code);
}

await rm(`${root}dist`, { recursive: true, force: true });
await bundle('chat/index.tsx', 'es', 'chat.js');
await bundle('launcher/main.ts', 'iife', 'chat-widget.js');
for (const file of await readdir(exact)) await squeeze(`${exact}/${file}`);
await cp(`${root}types/chat-widget.d.ts`, `${exact}/chat-widget.d.ts`);
await mkdir(moving);
for (const file of ['chat-widget.js', 'chat-widget.d.ts']) await cp(`${exact}/${file}`, `${moving}/${file}`);
