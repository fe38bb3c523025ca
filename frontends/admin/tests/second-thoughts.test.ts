import { expect, test } from 'vitest';
import { secondThoughts } from '~/calendar/second-thoughts';

const press = (page: EventTarget, key: string) => page.dispatchEvent(Object.assign(new Event('keydown'), { key }));

test('Escape gives up the drag it falls into, and no other', () => {
  const page = new EventTarget();
  const doubts = secondThoughts(page);
  press(page, 'Escape');
  doubts.begin();
  press(page, 'Shift');
  doubts.end();
  expect(doubts.had()).toBe(false);

  doubts.begin();
  press(page, 'Escape');
  press(page, 'Shift');
  doubts.end();
  expect(doubts.had()).toBe(true);

  doubts.begin();
  doubts.end();
  press(page, 'Escape');
  expect(doubts.had()).toBe(false);
});
