/** Who wants to know of what, and when they are told: at once when something happens, and now and then anyway. */

import type { LiveConnection } from './live-connection';

/** Several updates of one moment are one reason to look again. */
const GATHER_MS = 150;
/** The list is read from an index, which may be a moment behind what has been told. */
const SETTLED_MS = 3_000;
/** While nothing tells; and although something does, because an update may be lost. */
const SELDOM_MS = 45_000;
const RARELY_MS = 300_000;
/** Somebody goes from one page to the next. */
const LINGER_MS = 20_000;
/** A tab that is only looked at tomorrow. */
const HIDDEN_MS = 300_000;

type Connection = Pick<LiveConnection, 'open' | 'close' | 'connected'>;

export class LiveListeners {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly due = new Set<string>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  private lookedAt = 0;

  constructor(
    private readonly connection: Connection,
    private readonly isHidden: () => boolean,
  ) {}

  /** Answers how to stop. */
  listen(name: string, onChange: () => void): () => void {
    const those = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, those.add(onChange));
    clearTimeout(this.leaving);
    this.connection.open();
    this.looking ??= setInterval(() => this.look(), SELDOM_MS);
    return () => {
      those.delete(onChange);
      if (this.none()) this.leaving = setTimeout(() => this.leave(), LINGER_MS);
    };
  }

  /** Something of this name has changed. */
  told(name: string): void {
    this.tell([name]);
    setTimeout(() => this.tell([name]), SETTLED_MS);
  }

  /** Anything may have changed. */
  all = (): void => {
    this.lookedAt = Date.now();
    this.tell(this.listeners.keys());
  };

  /** The page came into sight, or went out of it. */
  seen = (): void => {
    clearTimeout(this.hiding);
    if (this.isHidden()) this.hiding = setTimeout(() => this.connection.close(), HIDDEN_MS);
    else this.wake();
  };

  /** The network is back, say: no reason to wait any longer. */
  wake = (): void => {
    if (!this.none()) this.connection.open();
  };

  /** Nobody hears what was meant for somebody else. */
  forget = (): void => {
    this.due.clear();
    this.connection.close();
  };

  private tell(names: Iterable<string>): void {
    for (const name of names) this.due.add(name);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const told = [...this.due].flatMap((name) => [...(this.listeners.get(name) ?? [])]);
      this.due.clear();
      for (const onChange of told) onChange();
    }, GATHER_MS);
  }

  private look(): void {
    if (this.isHidden()) return;
    if (!this.connection.connected || Date.now() - this.lookedAt >= RARELY_MS) this.all();
  }

  private leave(): void {
    clearInterval(this.looking);
    this.looking = undefined;
    this.connection.close();
  }

  private none(): boolean {
    return [...this.listeners.values()].every(({ size }) => size === 0);
  }
}
