/** Whether the chat was open in this tab, so that it still is after a reload or on the next page. */

/** 1: open, 0: closed by the visitor, undefined: neither yet, or storage is not allowed. */
export function wasOpen(key: string): 0 | 1 | undefined {
  try {
    return JSON.parse(sessionStorage[storageKey(key)] || '{}').open;
  } catch {
    return undefined;
  }
}

const storageKey = (key: string) => `chat-booking:${key}`;
