/** Where there is still room today, for each provider. */

import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { addDays, addMinutes, minutesOfDay, startOfDate, wallOf } from '~/ui/zone-time';
import type { Booking } from '~/bookings/all-bookings';
import { gapsOf } from '~/bookings/gaps';
import { type Span, minuteOn, openSpans, without } from '~/bookings/opening';
import { useBookable } from '~/bookings/use-bookable';
import { Blocks } from '~/calendar/calendar.gql';
import { useHolds } from '~/waiting/use-holds';
import { useTexts } from './texts';
import classes from './today.module.css';

interface GapsProps {
  readonly bookings: readonly Booking[];
  readonly date: string;
  readonly now: number;
  readonly choose: ((start: number, end: number, providerId: string) => void) | undefined;
}

const SHORTEST = 15;
const CELL = 5;

export function Gaps({ bookings, date, now, choose }: GapsProps) {
  const t = useTexts();
  const format = useFormat();
  const { timeZone } = useBusiness();
  const { providers } = useBookable();
  const range = { from: startOfDate(date, timeZone), to: startOfDate(addDays(date, 1), timeZone) };
  const blocks = useApi(Blocks, range).data?.blocks ?? [];
  const holds = useHolds(range);
  // The next time of the grid: what is past is no gap.
  const past: Span = { start: 0, end: Math.ceil(minutesOfDay(wallOf(now, timeZone)) / CELL) * CELL };
  const rows = providers
    .filter(({ active }) => active)
    .map((provider) => {
      const held = bookings.filter(({ providerId }) => providerId === provider.id).map(withBuffers);
      const blocked = [...blocks, ...holds].filter(({ providerId }) => providerId === provider.id);
      const open = without(openSpans(provider, date, timeZone), [past]);
      return { provider, gaps: gapsOf(open, [...held, ...blocked], date, timeZone, SHORTEST) };
    });
  const clock = (minute: number) => format.time(minuteOn(date, minute, timeZone));
  if (rows.length === 0) return null;

  return (
    <Card padding="sm" component="section" aria-labelledby="gaps">
      <Title order={2} id="gaps" px="xs" mb="xs">
        {t('gaps')}
      </Title>
      <ul className={classes.rows}>
        {rows.map(({ provider, gaps }) => (
          <li key={provider.id} className={classes.gaps}>
            <Text fw={550} className={classes.provider!}>
              {provider.name}
            </Text>
            <Group gap={6}>
              {gaps.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('gaps.none')}
                </Text>
              )}
              {gaps.map(({ start, end }) => {
                const text = t('gap', { from: clock(start), to: clock(end) });
                return choose ? (
                  <Button
                    key={start}
                    size="compact-sm"
                    variant="default"
                    fw={500}
                    aria-label={t('gap.book', { gap: text, provider: provider.name })}
                    onClick={() => choose(start, Math.min(end, 1435), provider.id)}
                  >
                    {text}
                  </Button>
                ) : (
                  <Text key={start} size="sm">
                    {text}
                  </Text>
                );
              })}
            </Group>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Preparing and clearing up take time, too. */
const withBuffers = ({ start, end, bufferBeforeMinutes, bufferAfterMinutes }: Booking) => ({
  start: addMinutes(start, -bufferBeforeMinutes),
  end: addMinutes(end, bufferAfterMinutes),
});
