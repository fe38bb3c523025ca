/** Messages on their way: one after the other, each until the service has it, none twice. */

import { ApiError } from './api';
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

export class Outbox {
  letters: Letter[];
  /** Why the first letter is still waiting. */
  trouble: ApiError | undefined;
  private attempts = 0;
  private running = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly post: Post,
    letters: Letter[] = [],
  ) {
    this.letters = letters;
  }

  add(letter: Letter): void {
    this.letters = [...this.letters, letter];
    this.post.changed();
    void this.run();
  }

  /** Tries at once: the network is back, or the visitor has asked for it. */
  hurry(): void {
    this.wake?.();
    void this.run();
  }

  /** Forgets what has not been delivered. */
  clear(): void {
    this.letters = [];
    this.recovered();
    this.wake?.();
    this.post.changed();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let letter = this.letters[0]; letter; letter = this.letters[0]) await this.attempt(letter);
    this.running = false;
  }

  private async attempt(letter: Letter): Promise<void> {
    try {
      await this.post.deliver(letter);
      this.remove(letter);
    } catch (error) {
      const reason = error instanceof ApiError ? error : new ApiError('Defect', `${error}`, false);
      if (!this.letters.includes(letter)) return;
      if (reason.retryable) {
        this.trouble = reason;
        this.post.changed();
        await this.pause(delay(++this.attempts, reason.type));
      } else {
        this.remove(letter);
        this.post.refused(letter, reason);
      }
    }
  }

  private remove(letter: Letter): void {
    this.letters = this.letters.filter((other) => other !== letter);
    this.recovered();
    this.post.changed();
  }

  private recovered(): void {
    this.attempts = 0;
    this.trouble = undefined;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** 1 s, 2 s, 4 s … 30 s, each between half and all of it, so that visitors of a page do not return as one. */
export function delay(attempt: number, type: string, random = Math.random()): number {
  const least = isThrottled(type) ? AFTER_TOO_MANY_MS : 0;
  return least + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt) * (0.5 + random / 2);
}

/** Too much was said at once: waiting is the cure, and the visitor is told so. */
export const isThrottled = (type: string): boolean => /TooMany|Throttl|LimitExceeded|Http403/.test(type);
