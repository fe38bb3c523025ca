/**
 * What this browser keeps: the conversation's token, for all tabs; and for this tab whether the chat is
 * open and what has not been delivered yet, for as long as that is so.
 */

import type { Letter } from './model';

type Store = 'localStorage' | 'sessionStorage';

interface Tab {
  /** 1 open, 0 closed by the visitor. */
  open?: 0 | 1;
  letters?: Letter[] | undefined;
}

export interface Session {
  token: string;
  readonly tab: Tab;
  keep(changes: Tab): void;
  /** Whether another tab has just begun, or forgotten, the conversation. */
  concerns(event: StorageEvent): boolean;
}

export function remember(key: string): Session {
  const name = `chat-booking:${key}`;
  // Where storage is not allowed, the conversation lives as long as the page.
  const page: Partial<Record<Store, string>> = {};

  const read = (store: Store) => {
    try {
      return window[store].getItem(name) ?? '';
    } catch {
      return page[store] ?? '';
    }
  };
  const write = (store: Store, value: string) => {
    try {
      if (value) window[store].setItem(name, value);
      else window[store].removeItem(name);
    } catch {
      page[store] = value;
    }
  };

  return {
    get token() {
      return read('localStorage');
    },
    set token(token) {
      write('localStorage', token);
    },
    get tab() {
      return JSON.parse(read('sessionStorage') || '{}');
    },
    keep(changes) {
      write('sessionStorage', JSON.stringify({ ...this.tab, ...changes }));
    },
    // Null: everything was cleared. The tab's own storage sends no such events.
    concerns: ({ key }) => key === name || key === null,
  };
}
