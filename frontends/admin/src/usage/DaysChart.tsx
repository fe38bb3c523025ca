/** A month of bars, bookings before conversations. Read aloud it is a table. */

import { useEffect, useRef } from 'react';
import { Group, Text, VisuallyHidden } from '@mantine/core';
import { useFormat } from '~/ui/format';
import type { MonthUsageQuery } from './usage.gql';
import { useTexts } from './texts';
import classes from './DaysChart.module.css';

type Day = MonthUsageQuery['usage']['days'][number];

const KINDS = ['bookings', 'conversations'] as const;
const HEIGHT = 160;
const DAY_WIDTH = 24;
const BAR_WIDTH = 8;
const FOOT = 22;
/** The top of the scale of an empty month. */
const LEAST = 4;
const SCALE = [1, 0.5, 0] as const;

export function DaysChart({ days }: { days: readonly Day[] }) {
  const t = useTexts();
  const format = useFormat();
  const most = Math.max(LEAST, ...days.flatMap((day) => KINDS.map((kind) => day[kind])));
  // Its half is a whole number, too.
  const top = Math.ceil(most / 2) * 2;
  const scroll = useScrollTo(days);
  const height = (value: number) => (value / top) * HEIGHT;
  return (
    <>
      <Group gap="md" mb="sm" aria-hidden>
        {KINDS.map((kind) => (
          <Group key={kind} gap={6}>
            <span className={classes.key} data-kind={kind} />
            <Text size="sm">{t(kind)}</Text>
          </Group>
        ))}
      </Group>
      <div className={classes.plot}>
        <div className={classes.scale} aria-hidden>
          {SCALE.map((part) => (
            <span key={part} style={{ insetBlockStart: `${((1 - part) * HEIGHT * 100) / (HEIGHT + FOOT)}%` }}>
              {format.number(part * top)}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled with the keyboard, too */}
        <section ref={scroll} className={classes.scroll} aria-label={t('days')} tabIndex={0}>
          <svg viewBox={`0 0 ${days.length * DAY_WIDTH} ${HEIGHT + FOOT}`} className={classes.chart} aria-hidden>
            {SCALE.map((part) => (
              <line
                key={part}
                x2={days.length * DAY_WIDTH}
                y1={HEIGHT - part * HEIGHT + 0.5}
                y2={HEIGHT - part * HEIGHT + 0.5}
                className={classes.line}
              />
            ))}
            {days.map((day, index) => (
              <g key={day.date} transform={`translate(${index * DAY_WIDTH} 0)`}>
                <title>
                  {format.plainDate(day.date, 'day')}: {KINDS.map((kind) => `${t(kind)} ${day[kind]}`).join(', ')}
                </title>
                <rect width={DAY_WIDTH} height={HEIGHT} fill="transparent" />
                {KINDS.map((kind, place) => (
                  <rect
                    key={kind}
                    x={3 + place * (BAR_WIDTH + 1)}
                    y={HEIGHT - height(day[kind])}
                    width={BAR_WIDTH}
                    height={height(day[kind])}
                    rx={2}
                    className={classes.bar}
                    data-kind={kind}
                  />
                ))}
                {(index === 0 || (index + 1) % 5 === 0) && (
                  <text x={DAY_WIDTH / 2} y={HEIGHT + 16} className={classes.day}>
                    {index + 1}
                  </text>
                )}
              </g>
            ))}
          </svg>
        </section>
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t('days')}</caption>
          <thead>
            <tr>
              <th>{t('day')}</th>
              {KINDS.map((kind) => (
                <th key={kind}>{t(kind)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => KINDS.some((kind) => day[kind] > 0))
              .map((day) => (
                <tr key={day.date}>
                  <th>{format.plainDate(day.date, 'day')}</th>
                  {KINDS.map((kind) => (
                    <td key={kind}>{day[kind]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}

/** Where there is no room for a month, its last day with anything on it is seen first. */
function useScrollTo(days: readonly Day[]) {
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = scroll;
    if (!current) return;
    const last = days.findLastIndex((day) => KINDS.some((kind) => day[kind] > 0));
    current.scrollLeft = ((last + 1) / days.length) * current.scrollWidth - current.clientWidth;
  }, [days]);
  return scroll;
}
