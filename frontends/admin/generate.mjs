/**
 * Types of the API's operations, from backend/merged.graphql and every `src/<section>/<name>.graphql`.
 *
 * Writes `<name>.gql.ts` beside each document, with one constant an operation to hand to `src/api/graphql.ts`,
 * and `src/schema.gql.ts` with the inputs and enums; also `src/api/rights.gql.ts`, which role may use which
 * operation, from the table in docs/security.md (a test of the backend holds that against its code).
 * Nothing of it is committed, so nothing can be stale. An operation that does not fit the schema ends it with 1.
 */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as types from '@graphql-codegen/typescript';
import { buildSchema, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

const root = new URL('.', import.meta.url);
const sdl = await readFile(new URL('../../backend/merged.graphql', root), 'utf8');
const schema = { schema: parse(sdl), schemaAst: buildSchema(sdl, { assumeValidSDL: true }) };

const config = {
  enumsAsTypes: true,
  skipTypename: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  // What may be absent in an answer is null there; what may be absent in an input is left out.
  avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
  inputMaybeValue: 'T | null | undefined',
  namingConvention: 'keep',
  scalars: {
    AWSDate: 'string',
    AWSTime: 'string',
    AWSDateTime: 'string',
    AWSTimestamp: 'number',
    AWSEmail: 'string',
    AWSJSON: 'string',
    AWSURL: 'string',
    AWSPhone: 'string',
    AWSIPAddress: 'string',
  },
};

/** Paths of the files below src/ with this ending. */
async function files(ending) {
  const names = await readdir(new URL('src/', root), { recursive: true });
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `src/${name}`);
}

const sources = await Promise.all(
  (await files('.graphql')).map(async (path) => ({
    path,
    document: parse(await readFile(new URL(path, root), 'utf8')),
  })),
);

/** Fragments may be used by every section; where each is defined. */
const fragments = new Map(
  sources.flatMap(({ path, document }) =>
    document.definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, { node, path }]),
  ),
);

/** The fragments that a definition spreads, and those that they spread. */
function spread(definition, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const known = fragments.get(value);
      if (!known) throw new Error(`fragment ${value} is defined nowhere`);
      if (!found.has(value)) {
        found.set(value, known);
        spread(known.node, found);
      }
    },
  });
  return found;
}

const text = (node) => stripIgnoredCharacters(print(node)).replaceAll('`', '\\`');

function constant(operation) {
  const name = operation.name.value;
  const kind = operation.operation;
  const type = `${name}${kind[0].toUpperCase()}${kind.slice(1)}`;
  const body = [operation, ...[...spread(operation).values()].map(({ node }) => node)].map(text).join('');
  return `export const ${name} = /*#__PURE__*/ operation<${type}, ${type}Variables>('${name}', \`${body}\`);`;
}

async function generated({ path, document }) {
  const own = document.definitions;
  const foreign = [...new Map(own.flatMap((each) => [...spread(each)])).values()].filter((each) => each.path !== path);
  const output = await codegen({
    ...schema,
    filename: path,
    config: {
      ...config,
      namespacedImportName: 'Schema',
      externalFragments: foreign.map(({ node }) => ({
        isExternal: true,
        importFrom: null,
        name: node.name.value,
        onType: node.typeCondition.name.value,
        node,
      })),
    },
    documents: [
      { location: path, document },
      ...foreign.map(({ node, path: location }) => ({
        location,
        document: { kind: Kind.DOCUMENT, definitions: [node] },
      })),
    ],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const constants = own.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(constant);
  const imports = [
    "import type * as Schema from '~/schema.gql';",
    ...(constants.length ? ["import { operation } from '~/api/operation';"] : []),
  ];
  return `${HEADER}${imports.join('\n')}\n\n${output.trim()}\n\n${constants.join('\n')}\n`;
}

const HEADER = '// Written by generate.mjs; not committed.\n';
const inputs = await codegen({
  ...schema,
  filename: 'schema.gql.ts',
  config,
  documents: [],
  plugins: [{ types: {} }],
  pluginMap: { types },
});

/** `{ 'Mutation.updateTenant': ['OWNER', 'ADMIN'], … }`; operations of the API key and of functions are left out. */
async function rights() {
  const page = await readFile(new URL('../../docs/security.md', root), 'utf8');
  const table = page.split('<!-- rights: begin -->')[1].split('<!-- rights: end -->')[0].trim();
  const [head, , ...rows] = table.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const roles = head.slice(3);
  const members = rows.filter(([, apiKey, ofFunction]) => !apiKey && !ofFunction);
  const lines = members.map(([action, , , ...marks]) => {
    const may = roles.filter((_, column) => marks[column]).map((role) => `'${role}'`);
    return `  '${action.replaceAll('`', '')}': [${may.join(', ')}],`;
  });
  return `${HEADER}\nexport const rights = {\n${lines.join('\n')}\n} as const;\n`;
}

const written = new Map([
  ['src/schema.gql.ts', `${HEADER}${inputs}`],
  ['src/api/rights.gql.ts', await rights()],
]);
for (const source of sources) written.set(source.path.replace(/\.graphql$/, '.gql.ts'), await generated(source));

for (const path of await files('.gql.ts')) {
  if (!written.has(path)) await rm(new URL(path, root));
}
for (const [path, content] of written) {
  const file = new URL(path, root);
  // A file that stays as it is does not wake the development server.
  if ((await readFile(file, 'utf8').catch(() => null)) !== content) await writeFile(file, content);
}
