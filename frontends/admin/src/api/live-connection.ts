/** One connection, kept for as long as somebody wants it: it comes back by itself, with a new token each time. */

import { type Told, authorization, realtimeUrl, start, subprotocols } from './live-protocol';

/** AppSync's own, for a server that names none. */
const KEEP_ALIVE_MS = 300_000;
const FIRST_MS = 1_000;
const LAST_MS = 60_000;
/** To be connected and to have every subscription. */
const PATIENCE_MS = 15_000;

export interface Wiring {
  readonly graphqlUrl: string;
  /** Undefined when nobody is signed in any more: then it does not come back. */
  readonly token: () => Promise<string | undefined>;
  /** The subscriptions, by name. */
  readonly queries: Readonly<Record<string, string>>;
  /** From now on nothing is missed; what happened before may have been. */
  readonly onConnected: () => void;
  /** What the subscription of this name is about has changed. */
  readonly onTold: (name: string) => void;
  /** Who is signed in may not listen (any more). */
  readonly onRefused: () => void;
  readonly open?: (url: string, protocols: string[]) => WebSocket;
  readonly random?: () => number;
}

export class LiveConnection {
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private wanted = false;
  private keepAliveMs = KEEP_ALIVE_MS;
  /** Subscriptions that are not confirmed yet. */
  private waiting = new Set<string>();
  connected = false;

  constructor(private readonly wiring: Wiring) {}

  /** Connects now, unless it is connected or about to be. */
  open(): void {
    this.wanted = true;
    if (!this.socket) {
      this.failures = 0;
      void this.connect();
    }
  }

  close(): void {
    this.wanted = false;
    this.drop();
  }

  private async connect(): Promise<void> {
    const { graphqlUrl, token, open = (url, protocols) => new WebSocket(url, protocols) } = this.wiring;
    this.drop();
    this.within(PATIENCE_MS);
    const attempt = this.timer;
    const known = await token().catch(() => '');
    // Closed, or given up, while the token was fetched.
    if (attempt !== this.timer) return;
    if (known === undefined) return this.close();
    if (!known) return this.again();
    const header = authorization(graphqlUrl, known);
    const socket = open(realtimeUrl(graphqlUrl), subprotocols(header));
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
    socket.onclose = () => this.again();
    socket.onmessage = ({ data }) => this.hear(JSON.parse(String(data)) as Told, socket, header);
  }

  private hear({ type, id = '', payload }: Told, socket: WebSocket, header: object): void {
    if (type === 'connection_ack') {
      this.keepAliveMs = payload?.connectionTimeoutMs ?? KEEP_ALIVE_MS;
      const { queries } = this.wiring;
      this.waiting = new Set(Object.keys(queries));
      for (const [name, query] of Object.entries(queries)) socket.send(JSON.stringify(start(name, query, header)));
    } else if (type === 'start_ack' && this.waiting.delete(id) && !this.waiting.size) {
      this.connected = true;
      this.failures = 0;
      this.wiring.onConnected();
    } else if (type === 'data') {
      this.wiring.onTold(id);
    } else if (type === 'error' || type === 'connection_error' || type === 'complete') {
      if (payload?.errors?.some(({ errorType }) => errorType?.startsWith('Unauthorized'))) this.wiring.onRefused();
      this.again();
      return;
    }
    if (this.connected) this.within(this.keepAliveMs);
  }

  /** Starts anew when nothing is heard for so long. */
  private within(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.again(), milliseconds);
  }

  /** Later and later, and not all pages at once when a server comes back. */
  private again(): void {
    this.drop();
    if (!this.wanted) return;
    const longest = Math.min(FIRST_MS * 2 ** this.failures, LAST_MS);
    this.failures += 1;
    const { random = Math.random } = this.wiring;
    this.timer = setTimeout(() => void this.connect(), longest * (0.5 + random() / 2));
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.connected = false;
    const { socket } = this;
    this.socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close();
  }
}
