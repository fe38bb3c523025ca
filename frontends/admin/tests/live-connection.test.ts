import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveConnection, type Wiring } from '~/api/live-connection';

const decoded = (header: string) => atob(header.slice('header-'.length).replaceAll('-', '+').replaceAll('_', '/'));

class FakeSocket {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  closed = false;
  readonly sent: { type: string; id?: string }[] = [];

  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {}

  send = (text: string) => void this.sent.push(JSON.parse(text));
  close = () => {
    this.closed = true;
  };
  say = (message: object) => this.onmessage?.({ data: JSON.stringify(message) });

  get token(): string {
    const [, header] = this.protocols;
    return JSON.parse(decoded(header!)).Authorization;
  }

  /** As far as a good server takes it. */
  welcome(connectionTimeoutMs = 60_000): void {
    this.onopen!();
    this.say({ type: 'connection_ack', payload: { connectionTimeoutMs } });
    for (const id of ['A', 'B']) this.say({ type: 'start_ack', id });
  }
}

const setUp = (over: Partial<Wiring> = {}) => {
  const sockets: FakeSocket[] = [];
  const onConnected = vi.fn();
  const onTold = vi.fn();
  const onRefused = vi.fn();
  let tokens = 0;
  const connection = new LiveConnection({
    graphqlUrl: 'https://api.example/graphql',
    token: async () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    queries: { A: 'subscription A { a }', B: 'subscription B { b }' },
    onConnected,
    onTold,
    onRefused,
    open: (url, protocols) => {
      const socket = new FakeSocket(url, protocols);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    random: () => 1,
    ...over,
  });
  return { connection, sockets, onConnected, onTold, onRefused, latest: () => sockets.at(-1)! };
};

const soon = () => vi.advanceTimersByTimeAsync(0);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it is connected when both subscriptions are confirmed, and not before', async () => {
  const { connection, latest, onConnected } = setUp();
  connection.open();
  await soon();
  const socket = latest();
  expect(socket.url).toBe('wss://api.example/graphql/realtime');
  socket.onopen!();
  expect(socket.sent).toEqual([{ type: 'connection_init' }]);
  socket.say({ type: 'connection_ack', payload: { connectionTimeoutMs: 60_000 } });
  expect(socket.sent.slice(1).map(({ type, id }) => [type, id])).toEqual([
    ['start', 'A'],
    ['start', 'B'],
  ]);
  socket.say({ type: 'start_ack', id: 'A' });
  expect(onConnected).not.toHaveBeenCalled();
  socket.say({ type: 'start_ack', id: 'B' });
  expect(onConnected).toHaveBeenCalledOnce();
  expect(connection.connected).toBe(true);
});

test('what is told is passed on by the name of its subscription', async () => {
  const { connection, latest, onTold } = setUp();
  connection.open();
  await soon();
  latest().welcome();
  latest().say({ type: 'data', id: 'B', payload: { data: {} } });
  latest().say({ type: 'ka' });
  expect(onTold.mock.calls).toEqual([['B']]);
});

test('opening it again is no second connection', async () => {
  const { connection, sockets, latest } = setUp();
  connection.open();
  connection.open();
  await soon();
  connection.open();
  latest().welcome();
  connection.open();
  await soon();
  expect(sockets).toHaveLength(1);
});

test('a connection that breaks comes back with a new token, and says so', async () => {
  const { connection, sockets, latest, onConnected } = setUp();
  connection.open();
  await soon();
  latest().welcome();
  latest().onclose!();
  expect(connection.connected).toBe(false);
  await pass(1);
  latest().welcome();
  expect(sockets.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  expect(onConnected).toHaveBeenCalledTimes(2);
});

test('while nobody answers it tries less and less often, and never stops', async () => {
  const { connection, sockets, latest } = setUp();
  connection.open();
  await soon();
  const pauses = [];
  for (let attempt = 1; attempt < 9; attempt += 1) {
    latest().onclose!();
    const before = Date.now();
    while (sockets.length === attempt) await vi.advanceTimersByTimeAsync(500);
    pauses.push((Date.now() - before) / 1000);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('pages do not come back all at once', async () => {
  const { connection, sockets, latest } = setUp({ random: () => 0 });
  connection.open();
  await soon();
  latest().onclose!();
  await vi.advanceTimersByTimeAsync(500);
  expect(sockets).toHaveLength(2);
});

test('a silence longer than the server promised is a broken connection', async () => {
  const { connection, sockets, latest } = setUp();
  connection.open();
  await soon();
  latest().welcome(10_000);
  await pass(9);
  latest().say({ type: 'ka' });
  await pass(9);
  expect(connection.connected).toBe(true);
  await pass(1.1);
  expect(sockets[0]!.closed).toBe(true);
  await pass(1);
  expect(sockets).toHaveLength(2);
});

test('a server that accepts and then says nothing is given up', async () => {
  const { connection, sockets, latest } = setUp();
  connection.open();
  await soon();
  latest().onopen!();
  await pass(15);
  expect(sockets[0]!.closed).toBe(true);
  await pass(1);
  expect(sockets).toHaveLength(2);
});

test.each(['error', 'connection_error', 'complete'])('%s ends the connection, and it is tried again', async (type) => {
  const { connection, sockets, latest } = setUp();
  connection.open();
  await soon();
  latest().onopen!();
  latest().say({ type, id: 'A', payload: { errors: [{ errorType: 'UnauthorizedException' }] } });
  expect(sockets[0]!.closed).toBe(true);
  await pass(1);
  expect(sockets).toHaveLength(2);
});

test('without a session it stays away', async () => {
  const { connection, sockets } = setUp({ token: async () => undefined });
  connection.open();
  await pass(300);
  expect(sockets).toHaveLength(0);
});

test('a token that cannot be fetched now is fetched later', async () => {
  const token = vi.fn<Wiring['token']>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('t');
  const { connection, sockets } = setUp({ token });
  connection.open();
  await pass(2);
  expect(sockets).toHaveLength(1);
});

test('closed is closed, whatever was on its way', async () => {
  const { connection, sockets, latest, onTold } = setUp();
  connection.open();
  connection.close();
  await pass(60);
  expect(sockets).toHaveLength(0);
  connection.open();
  await soon();
  latest().welcome();
  connection.close();
  expect(latest().closed).toBe(true);
  latest().say({ type: 'data', id: 'A' });
  await pass(600);
  expect(sockets).toHaveLength(1);
  expect(onTold).not.toHaveBeenCalled();
});

test('whoever may listen no more is asked who they are, and what merely broke is not', async () => {
  const { connection, sockets, latest, onRefused } = setUp();
  connection.open();
  await soon();
  latest().welcome();
  latest().say({ type: 'complete', id: 'A' });
  expect(latest().closed).toBe(true);
  await pass(1);
  latest().onopen!();
  latest().say({ type: 'connection_ack', payload: {} });
  latest().say({ type: 'error', id: 'A', payload: { errors: [{ errorType: 'TemporarilyUnavailable' }] } });
  expect(onRefused).not.toHaveBeenCalled();
  await pass(2);
  latest().onopen!();
  latest().say({ type: 'connection_ack', payload: {} });
  latest().say({ type: 'error', id: 'A', payload: { errors: [{ errorType: 'Unauthorized' }] } });
  expect(onRefused).toHaveBeenCalledOnce();
  expect(sockets).toHaveLength(3);
});
