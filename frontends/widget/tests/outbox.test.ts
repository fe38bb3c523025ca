import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../src/chat/api';
import type { Letter } from '../src/chat/model';
import { delay, isThrottled, outbox } from '../src/chat/outbox';

const letter = (id: string): Letter => ({ id, text: id });
const down = () => new ApiError('Unreachable', 'no answer', true);

/** A service that takes letters in the order of `answers`; what it has taken is in `taken`. */
function service(answers: (() => Promise<void>)[] = []) {
  const tried: string[] = [];
  const taken: string[] = [];
  const refusals: string[] = [];
  const changed = vi.fn();
  const deliver = async ({ id }: Letter) => {
    tried.push(id);
    await (answers.shift() ?? (() => Promise.resolve()))();
    taken.push(id);
  };
  const refused = ({ id }: Letter, { type }: ApiError) => void refusals.push(`${id} ${type}`);
  return { tried, taken, refusals, post: { deliver, refused, changed } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the outbox', () => {
  it('delivers one letter after the other, in the order of writing', async () => {
    let release = () => {};
    const { tried, taken, post } = service([() => new Promise((resolve) => (release = resolve))]);
    const box = outbox([], post);
    box.add(letter('a'));
    box.add(letter('b'));
    await settled();
    expect(tried).toEqual(['a']);
    release();
    await settled();
    expect(taken).toEqual(['a', 'b']);
    expect(box.letters).toEqual([]);
  });

  it('keeps a letter that got no answer, says why, and tries the same one again', async () => {
    const { tried, taken, post } = service([() => Promise.reject(down()), () => Promise.reject(down())]);
    const box = outbox([], post);
    box.add(letter('a'));
    await settled();
    expect(box.trouble?.type).toBe('Unreachable');
    expect(box.letters).toEqual([letter('a')]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tried).toEqual(['a', 'a', 'a']);
    expect(taken).toEqual(['a']);
    expect(box.trouble).toBeUndefined();
  });

  it('waits as long as it is told to, and a little more', async () => {
    const crowded = () => new ApiError('TooManyMessages', '', true, true, 40);
    const { tried, taken, post } = service([() => Promise.reject(crowded())]);
    const box = outbox([], post);
    box.add(letter('a'));
    await vi.advanceTimersByTimeAsync(40_000);
    expect(tried).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(taken).toEqual(['a']);
  });

  it('does not wait any longer when the network is back', async () => {
    const { taken, post } = service([() => Promise.reject(down())]);
    const box = outbox([], post);
    box.add(letter('a'));
    await settled();
    box.hurry();
    await settled();
    expect(taken).toEqual(['a']);
  });

  it('sends nothing twice when it is hurried while a letter is on its way', async () => {
    let release = () => {};
    const { tried, post } = service([() => new Promise((resolve) => (release = resolve))]);
    const box = outbox([], post);
    box.add(letter('a'));
    box.hurry();
    box.hurry();
    release();
    await settled();
    expect(tried).toEqual(['a']);
  });

  it('hands back what the service will not take, and goes on with the next', async () => {
    const { taken, refusals, post } = service([() => Promise.reject(new ApiError('InvalidInput', '', false, true))]);
    const box = outbox([], post);
    box.add(letter('a'));
    box.add(letter('b'));
    await settled();
    expect(refusals).toEqual(['a InvalidInput']);
    expect(taken).toEqual(['b']);
  });

  it('delivers what a reload has left behind', async () => {
    const { taken, post } = service();
    outbox([letter('left')], post).hurry();
    await settled();
    expect(taken).toEqual(['left']);
  });

  it('forgets what was waiting when it is cleared', async () => {
    const { tried, post } = service([() => Promise.reject(down())]);
    const box = outbox([], post);
    box.add(letter('a'));
    await settled();
    box.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried).toEqual(['a']);
    expect(box.trouble).toBeUndefined();
  });
});

describe('the pause before the next attempt', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 10].map((attempt) => delay(attempt, 'Unreachable', 1))).toEqual([1000, 2000, 4000, 30_000]);
  });

  it('is spread, so that not all visitors return at once', () => {
    expect(delay(1, 'Unreachable', 0)).toBe(500);
  });

  it('is longer when too much was said at once', () => {
    expect(delay(1, 'TooManyMessages', 1)).toBe(6000);
    expect(['TooManyMessages', 'Http403', 'Http429'].every(isThrottled)).toBe(true);
    expect(['Unreachable', 'Http503', 'TemporarilyUnavailable'].some(isThrottled)).toBe(false);
  });
});
