/** Messages on their way: one after the other, each until the service has it, none twice. */

import type { ApiError } from './api';
import type { Letter } from './model';

const LONGEST_PAUSE_MS = 30_000;
const AFTER_TOO_MANY_MS = 5_000;

export interface Post {
  /** Resolves once the service has the letter; rejects with an ApiError. */
  deliver(letter: Letter): Promise<void>;
  /** The service has read the letter and will not take it. */
  refused(letter: Letter, error: ApiError): void;
  /** The letters or the trouble with them have changed. */
  changed(): void;
}

export interface Outbox {
  letters: Letter[];
  /** Why the first letter is still waiting. */
  trouble: ApiError | undefined;
  add(letter: Letter): void;
  /** Tries at once: the network is back, or the visitor has asked for it. */
  hurry(): void;
  /** Forgets what has not been delivered. */
  clear(): void;
}

export function outbox(letters: Letter[], post: Post): Outbox {
  let running = false;
  let attempts = 0;
  let wake: (() => void) | undefined;

  function keep(letters: Letter[]): void {
    box.letters = letters;
    box.trouble = undefined;
    attempts = 0;
    post.changed();
  }

  const remove = (letter: Letter) => keep(box.letters.filter((other) => other !== letter));

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let letter = box.letters[0]; letter; letter = box.letters[0]) {
      try {
        await post.deliver(letter);
        remove(letter);
      } catch (error) {
        const trouble = error as ApiError;
        if (!trouble.retryable) {
          remove(letter);
          post.refused(letter, trouble);
        } else if (box.letters.includes(letter)) {
          box.trouble = trouble;
          post.changed();
          await pause(trouble.wait * 1000 + delay(++attempts, trouble.type));
        }
      }
    }
    running = false;
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
      wake = resolve;
    });
  }

  const box: Outbox = {
    letters,
    trouble: undefined,
    add(letter) {
      box.letters = [...box.letters, letter];
      post.changed();
      void run();
    },
    hurry() {
      wake?.();
      void run();
    },
    clear() {
      keep([]);
      wake?.();
    },
  };
  return box;
}

/** 1 s, 2 s, 4 s … 30 s, each between half and all of it, so that visitors of a page do not return as one. */
export const delay = (attempt: number, type: string, random = Math.random()): number =>
  (isThrottled(type) ? AFTER_TOO_MANY_MS : 0) + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt) * (0.5 + random / 2);

/** Too much was said at once: waiting is the cure, and the visitor is told so. */
export const isThrottled = (type: string): boolean => /TooMany|Throttl|Http4/.test(type);
