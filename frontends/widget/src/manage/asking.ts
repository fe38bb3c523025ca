/** One request at a time, and what became of the last. */

import type { ApiError } from '../chat/api';

export interface Asked {
  busy: boolean;
  /** What stood in the way last. */
  trouble?: ApiError | undefined;
  /** Once more what has failed. */
  retry(): Promise<void>;
}

export type Ask = (what: () => Promise<void>) => Promise<void>;

/** Asks on behalf of `it`; a second press while a request is under way does nothing. */
export function asking(it: Asked, changed: () => void): Ask {
  return async function ask(what) {
    if (it.busy) return;
    it.retry = () => ask(what);
    it.busy = true;
    it.trouble = undefined;
    changed();
    try {
      await what();
    } catch (error) {
      it.trouble = error as ApiError;
    }
    it.busy = false;
    changed();
  };
}
