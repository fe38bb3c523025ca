/** AppSync's real-time protocol in the few words that a listener needs. */

/** Where an API tells what happens: its own address for AWS's names, below the API's for any other. */
export function realtimeUrl(graphqlUrl: string): string {
  const { protocol, host, pathname } = new URL(graphqlUrl);
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  const [own, path] = host.includes('.appsync-api.')
    ? [host.replace('.appsync-api.', '.appsync-realtime-api.'), pathname]
    : [host, `${pathname}/realtime`];
  return `${scheme}//${own}${path}`;
}

/** Who is calling, in the two places where it is said; the host is that of the API, not of the connection. */
export const authorization = (graphqlUrl: string, token: string) => ({
  host: new URL(graphqlUrl).host,
  Authorization: token,
});

/** Browsers can send no header with a WebSocket, so it is a subprotocol. */
export function subprotocols(header: object): string[] {
  const encoded = btoa(JSON.stringify(header)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return ['graphql-ws', `header-${encoded}`];
}

export const start = (id: string, query: string, header: object) => ({
  id,
  type: 'start',
  payload: { data: JSON.stringify({ query, variables: {} }), extensions: { authorization: header } },
});

export interface Told {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly connectionTimeoutMs?: number;
    readonly errors?: readonly { readonly errorType?: string }[];
  };
}
