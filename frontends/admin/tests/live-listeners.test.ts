import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveListeners } from '~/api/live-listeners';

const setUp = () => {
  const connection = { open: vi.fn(), close: vi.fn(), connected: true };
  let hidden = false;
  const live = new LiveListeners(connection, () => hidden);
  const show = (shown: boolean) => {
    hidden = !shown;
    live.seen();
  };
  return { live, connection, show };
};

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who listens is told of what they listen for, once for what happens at once', () => {
  const { live, connection } = setUp();
  const [bookings, chats] = [vi.fn(), vi.fn()];
  live.listen('bookings', bookings);
  live.listen('chats', chats);
  expect(connection.open).toHaveBeenCalled();
  live.told('bookings');
  live.told('bookings');
  pass(0.2);
  expect(bookings).toHaveBeenCalledOnce();
  expect(chats).not.toHaveBeenCalled();
});

test('what an index did not have yet is read a moment later', () => {
  const { live } = setUp();
  const onChange = vi.fn();
  live.listen('bookings', onChange);
  live.told('bookings');
  pass(4);
  expect(onChange).toHaveBeenCalledTimes(2);
  pass(40);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('every connection is a reason to read anew', () => {
  const { live } = setUp();
  const [bookings, chats] = [vi.fn(), vi.fn()];
  live.listen('bookings', bookings);
  live.listen('chats', chats);
  live.all();
  pass(1);
  expect([bookings, chats].map((each) => each.mock.calls.length)).toEqual([1, 1]);
});

test('while nothing is connected it looks now and then, otherwise rarely, and never out of sight', () => {
  const { live, connection, show } = setUp();
  const onChange = vi.fn();
  live.listen('bookings', onChange);
  live.all();
  pass(1);
  onChange.mockClear();
  pass(290);
  expect(onChange).not.toHaveBeenCalled();
  pass(60);
  expect(onChange).toHaveBeenCalledOnce();
  connection.connected = false;
  pass(91);
  expect(onChange).toHaveBeenCalledTimes(3);
  show(false);
  pass(900);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('a tab that nobody looks at lets go after a while, and comes back when it is seen', () => {
  const { live, connection, show } = setUp();
  live.listen('bookings', vi.fn());
  show(false);
  pass(299);
  show(true);
  pass(600);
  expect(connection.close).not.toHaveBeenCalled();
  show(false);
  pass(301);
  expect(connection.close).toHaveBeenCalledOnce();
  connection.open.mockClear();
  show(true);
  expect(connection.open).toHaveBeenCalledOnce();
});

test('from page to page the connection stays, and goes when nobody listens any more', () => {
  const { live, connection } = setUp();
  const onChange = vi.fn();
  live.listen('bookings', onChange)();
  pass(5);
  const leave = live.listen('bookings', onChange);
  pass(30);
  expect(connection.close).not.toHaveBeenCalled();
  leave();
  pass(21);
  expect(connection.close).toHaveBeenCalledOnce();
  connection.open.mockClear();
  live.wake();
  pass(600);
  expect(connection.open).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
});

test('another user hears nothing of what was meant for the one before', () => {
  const { live, connection } = setUp();
  const onChange = vi.fn();
  live.listen('bookings', onChange);
  live.told('bookings');
  live.forget();
  pass(1);
  expect(onChange).not.toHaveBeenCalled();
  expect(connection.close).toHaveBeenCalledOnce();
});
