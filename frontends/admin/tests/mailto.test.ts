import { expect, test } from 'vitest';
import { mailto } from '~/ui/mailto';

test.each([
  ['ana@example.com', 'mailto:ana@example.com'],
  ['ana+spa@example.com', 'mailto:ana%2Bspa@example.com'],
  ['ana?bcc=eva%40evil.example@example.com', 'mailto:ana%3Fbcc%3Deva%2540evil.example@example.com'],
])('%s is written to and to nobody else', (address, link) => {
  expect(mailto(address)).toBe(link);
  expect(new URL(link).search).toBe('');
  expect(decodeURIComponent(new URL(link).pathname)).toBe(address);
});
