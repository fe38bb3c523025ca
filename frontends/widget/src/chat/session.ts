/**
 * What this browser keeps: the conversation's token, for all tabs; and for this tab whether the chat is
 * open and what has not been delivered yet, for as long as that is so.
 */

import type { Letter } from './model';

interface Tab {
  /** 1 open, 0 closed by the visitor. */
  open?: 0 | 1;
  letters?: Letter[] | undefined;
}

export class Session {
  private readonly name: string;
  // Where storage is not allowed, the conversation lives as long as the page.
  private readonly page: Record<string, string> = {};

  constructor(key: string) {
    this.name = `chat-booking:${key}`;
  }

  get token(): string | undefined {
    return this.read('localStorage');
  }

  set token(token: string | undefined) {
    this.write('localStorage', token);
  }

  get tab(): Tab {
    try {
      return JSON.parse(this.read('sessionStorage') ?? '{}');
    } catch {
      return {};
    }
  }

  keep(changes: Tab): void {
    this.write('sessionStorage', JSON.stringify({ ...this.tab, ...changes }));
  }

  forget(): void {
    this.token = undefined;
    this.write('sessionStorage', undefined);
  }

  /** Calls when another tab has begun, or forgotten, the conversation; answers how to stop. */
  watch(changed: () => void): () => void {
    const heard = (event: StorageEvent) => event.key === this.name && event.storageArea === localStorage && changed();
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }

  private read(store: 'localStorage' | 'sessionStorage'): string | undefined {
    try {
      return window[store].getItem(this.name) ?? undefined;
    } catch {
      return this.page[store];
    }
  }

  private write(store: 'localStorage' | 'sessionStorage', value: string | undefined): void {
    try {
      if (value === undefined) window[store].removeItem(this.name);
      else window[store].setItem(this.name, value);
    } catch {
      if (value === undefined) delete this.page[store];
      else this.page[store] = value;
    }
  }
}
