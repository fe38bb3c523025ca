import { describe, expect, it } from 'vitest';
import { between, fill, rows, shownHours } from '~/providers/hours/grid';
import {
  DAY_CELLS,
  type Week,
  cellOf,
  closedDay,
  copied,
  dayOf,
  hoursOf,
  openMinutes,
  painted,
  paintedWeek,
  sameWeek,
  spans,
  timeOf,
  weekOf,
  windowsOf,
} from '~/providers/hours/week';
import { WEEKDAYS } from '~/ui/weekdays';

const closedWeek: Week = WEEKDAYS.map(() => closedDay);
const nine = cellOf('09:00');
const five = cellOf('17:00');

/** The same numbers in every run: a failure can be seen again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function randomWeek(seed: number): Week {
  const next = numbers(seed);
  let week = closedWeek;
  for (let stroke = 0; stroke < 8; stroke += 1) {
    const days = between(next(7), next(7));
    week = paintedWeek(week, days, between(next(DAY_CELLS), next(DAY_CELLS)), next(3) > 0);
  }
  return week;
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe('times', () => {
  it.each(['00:00', '09:05', '23:55', '24:00'])('%s comes back', (time) => {
    expect(timeOf(cellOf(time))).toBe(time);
  });
});

describe('a week', () => {
  it.each(SEEDS)('comes back from what the API is sent (%i)', (seed) => {
    const week = randomWeek(seed);
    const sent = hoursOf(week).map((day) => ({ ...day, breaks: [] }));
    expect(sameWeek(weekOf(sent), week)).toBe(true);
  });

  it.each(SEEDS)('has windows in order that do not touch (%i)', (seed) => {
    for (const day of randomWeek(seed)) {
      const found = spans(day);
      found.forEach(({ from, to }, index) => {
        expect(from).toBeLessThan(to);
        if (index > 0) expect(found[index - 1]!.to).toBeLessThan(from);
      });
      expect(dayOf(found)).toEqual(day);
    }
  });

  it('reads a break as time that is closed', () => {
    const week = weekOf([
      {
        weekday: 'TUESDAY',
        windows: [{ start: '09:00', end: '17:00' }],
        breaks: [{ start: '13:00', end: '14:00' }],
      },
    ]);
    expect(windowsOf(week[1]!)).toEqual([
      { start: '09:00', end: '13:00' },
      { start: '14:00', end: '17:00' },
    ]);
    expect(openMinutes(week)).toBe(7 * 60);
  });

  it('keeps the day that ends at midnight', () => {
    expect(windowsOf(painted(closedDay, { from: cellOf('20:00'), to: DAY_CELLS }, true))).toEqual([
      { start: '20:00', end: '24:00' },
    ]);
  });

  it('is painted where it is told to and nowhere else', () => {
    const week = paintedWeek(closedWeek, { from: 1, to: 3 }, { from: nine, to: five }, true);
    expect(hoursOf(week).map(({ weekday }) => weekday)).toEqual(['TUESDAY', 'WEDNESDAY']);
    const erased = paintedWeek(week, { from: 2, to: 3 }, { from: 0, to: DAY_CELLS }, false);
    expect(hoursOf(erased).map(({ weekday }) => weekday)).toEqual(['TUESDAY']);
  });

  it('copies a day to others', () => {
    const monday = paintedWeek(closedWeek, { from: 0, to: 1 }, { from: nine, to: five }, true);
    const week = copied(monday, 0, [1, 4]);
    expect(hoursOf(week).map(({ weekday }) => weekday)).toEqual(['MONDAY', 'TUESDAY', 'FRIDAY']);
    expect(week[4]).toEqual(monday[0]);
  });
});

describe('the grid', () => {
  it('shows the usual day, and more when somebody works then', () => {
    expect(shownHours(closedWeek, false)).toEqual({ from: cellOf('07:00'), to: cellOf('21:00') });
    const early = paintedWeek(closedWeek, { from: 0, to: 1 }, { from: cellOf('05:30'), to: cellOf('24:00') }, true);
    expect(shownHours(early, false)).toEqual({ from: cellOf('04:00'), to: DAY_CELLS });
    expect(shownHours(closedWeek, true)).toEqual({ from: 0, to: DAY_CELLS });
  });

  it.each([15, 30, 60])('has rows of %i minutes without a gap', (resolution) => {
    const shown = { from: cellOf('07:00'), to: cellOf('21:00') };
    const all = rows(shown, resolution);
    expect(all[0]!.from).toBe(shown.from);
    expect(all.at(-1)!.to).toBe(shown.to);
    for (const [index, { from }] of all.slice(1).entries()) expect(from).toBe(all[index]!.to);
  });

  it('says when a row is open in part', () => {
    const day = painted(closedDay, { from: cellOf('09:15'), to: cellOf('10:00') }, true);
    const [first, second, third] = rows({ from: nine, to: cellOf('10:30') }, 30);
    expect([fill(day, first!), fill(day, second!), fill(day, third!)]).toEqual(['partly', 'open', 'closed']);
  });
});
