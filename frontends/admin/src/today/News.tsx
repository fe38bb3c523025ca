/** What was booked while nobody looked, and what is booked while somebody does. */

import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useFormat } from '~/ui/format';
import type { Booking } from '~/bookings/all-bookings';
import { BookingRow } from '~/bookings/BookingRow';
import { useTexts } from './texts';
import classes from './today.module.css';

const SHOWN = 8;

interface NewsProps {
  readonly bookings: readonly Booking[];
  readonly now: number;
  readonly markSeen: () => void;
}

export function News({ bookings, now, markSeen }: NewsProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Card padding="sm" component="section" aria-labelledby="news">
      <Group justify="space-between" px="xs" mb="xs">
        <Title order={2} id="news">
          {t('new.title')}
        </Title>
        {bookings.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={markSeen}>
            {t('new.seen')}
          </Button>
        )}
      </Group>
      {/* Heard when it changes: how many there are, not each of them again. */}
      <Text c="dimmed" px="xs" pb="xs" size="sm" role="status">
        {bookings.length ? t('new.count', { count: bookings.length }) : t('new.none')}
      </Text>
      <ul className={classes.rows}>
        {bookings.slice(0, SHOWN).map((booking) => (
          <li key={booking.id} className={classes.new}>
            <BookingRow booking={booking} withDate />
            <Text size="xs" c="dimmed" px="xs" pb={6}>
              {t('new.made', {
                when: format.relative(booking.createdAt, Math.max(now, Date.parse(booking.createdAt))),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
