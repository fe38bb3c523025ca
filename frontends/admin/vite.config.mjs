import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * `/config.json` of the development server, from the local cloud that runs (`make up`): the same fields as a
 * deployment writes, and where its emulated services answer.
 */
function localConfig() {
  const endpoints = new URL('../../.localcloud/endpoints.json', import.meta.url);
  return {
    name: 'local-config',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/config.json', async (_request, response) => {
        const cloud = JSON.parse(await readFile(process.env.CHAT_BOOKING_ENDPOINTS ?? endpoints, 'utf8'));
        const names = [
          'stage',
          'region',
          'graphqlUrl',
          'userPoolId',
          'userPoolClientId',
          'identityPoolId',
          'assetsBucket',
        ];
        const config = {
          ...Object.fromEntries(names.map((name) => [name, cloud[name]])),
          widgetOrigin: cloud.sites.widget,
          userPoolEndpoint: cloud.awsEndpoint,
          identityPoolEndpoint: cloud.awsEndpoint,
          assetsEndpoint: cloud.awsEndpoint,
        };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(config));
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), localConfig()],
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    // light-dark() stays as it is: rewritten for older browsers it would follow a literal color-scheme only, and the
    // library sets its own by a variable.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Every file of the build but index.html has its hash in its name, so all of them are cached for ever.
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: { host: '127.0.0.1', port: 5173 },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'] },
});
