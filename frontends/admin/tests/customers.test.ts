import { expect, test } from 'vitest';
import { fileName } from '~/ui/download';
import { parted } from '~/customers/visits';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const visit = (
  start: string,
  end: string,
  status: 'CONFIRMED' | 'PENDING' | 'CANCELLED' | 'COMPLETED' = 'CONFIRMED',
) => ({
  start: `2026-03-${start}:00Z`,
  end: `2026-03-${end}:00Z`,
  status,
});

test('visits to come stand with the next first, those behind with the latest first', () => {
  const [late, soon, yesterday, before] = [
    visit('20T10:00', '20T11:00', 'PENDING'),
    visit('11T10:00', '11T11:00'),
    visit('09T10:00', '09T11:00', 'COMPLETED'),
    visit('01T10:00', '01T11:00'),
  ] as const;
  expect(parted([late, soon, yesterday, before], NOW)).toEqual({ ahead: [soon, late], behind: [yesterday, before] });
});

test('a visit that is going on is not behind, a cancelled one is not ahead', () => {
  const goingOn = visit('10T11:30', '10T12:30');
  const cancelled = visit('15T11:30', '15T12:30', 'CANCELLED');
  const overAlready = visit('10T11:00', '10T12:00');
  expect(parted([cancelled, goingOn, overAlready], NOW)).toEqual({
    ahead: [goingOn],
    behind: [cancelled, overAlready],
  });
});

test.each([
  ['Ana Díaz-Peña', 'ana-diaz-pena'],
  ['  ¡Peluquería "Ñandú"!', 'peluqueria-nandu'],
  ['李小龙', ''],
])('the file of %s is called %s', (name, file) => {
  expect(fileName(name)).toBe(file);
});
