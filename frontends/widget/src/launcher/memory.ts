/** What the browser keeps for a key, as far as the launcher needs to know of it. */

const nameOf = (key: string) => `chat-booking:${key}`;

/** Whether the chat was open in this tab: 1 open, 0 closed by the visitor, undefined when there is no telling. */
export function wasOpen(key: string): 0 | 1 | undefined {
  try {
    return JSON.parse(sessionStorage[nameOf(key)]).open;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    for (const store of [localStorage, sessionStorage]) store.removeItem(nameOf(key));
  } catch {
    // Where storage is not allowed, there is nothing to forget.
  }
}
