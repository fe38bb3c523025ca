import { expect, test } from 'vitest';
import { clock } from '~/i18n/clock';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

test('an hour of the week is written as the language reads it', () => {
  expect(plain(clock('en-US')('09:30'))).toBe('9:30 AM');
  expect(plain(clock('en-US')('13:00'))).toBe('1:00 PM');
  expect(clock('pt-BR')('13:30')).toBe('13:30');
});

test('a day ends at 24 where there is such an hour', () => {
  expect(clock('pt-BR')('24:00')).toBe('24:00');
  expect(plain(clock('en-US')('24:00'))).toBe('12:00 AM');
});
