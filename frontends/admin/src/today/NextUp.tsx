/** The visits that are on, and those that come: what has begun can be closed with one touch. */

import { Button, Card, Group, Text, Title } from '@mantine/core';
import { Check, CheckCheck, UserX } from 'lucide-react';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import type { Booking } from '~/bookings/all-bookings';
import { BookingRow } from '~/bookings/BookingRow';
import { useActions } from '~/bookings/use-actions';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import { useTexts } from './texts';
import classes from './today.module.css';

export function NextUp({ bookings, now }: { bookings: readonly Booking[]; now: number }) {
  const t = useTexts();
  const next = bookings.find(({ start }) => Date.parse(start) > now);
  const format = useFormat();
  return (
    <Card padding="sm" component="section" aria-labelledby="next-up">
      <Group justify="space-between" px="xs" mb="xs">
        <Title order={2} id="next-up">
          {t('next')}
        </Title>
        {next && (
          <Text size="sm" c="dimmed">
            {format.relative(next.start, now)}
          </Text>
        )}
      </Group>
      {bookings.length === 0 && (
        <Text c="dimmed" px="xs" pb="xs">
          {t('next.none')}
        </Text>
      )}
      <ul className={classes.rows}>
        {bookings.map((booking) => (
          <li key={booking.id} data-now={isOn(booking, now)}>
            <BookingRow booking={booking} />
            <Closing booking={booking} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Closing({ booking, now }: { booking: Booking; now: number }) {
  const b = useBookingTexts();
  const may = useRights();
  const { confirm, complete, noShow, pending } = useActions();
  if (!may('Mutation.completeBooking')) return null;
  const name = booking.customer.name;
  if (Date.parse(booking.start) > now) {
    if (booking.status !== 'PENDING') return null;
    return (
      <Group px="xs" pb="xs">
        <Button
          size="xs"
          leftSection={<Check size={14} aria-hidden />}
          loading={pending}
          aria-label={`${b('action.confirm')}: ${name}`}
          onClick={() => void confirm(booking)}
        >
          {b('action.confirm')}
        </Button>
      </Group>
    );
  }
  return (
    <Group px="xs" pb="xs" gap="xs">
      <Button
        size="xs"
        variant="light"
        leftSection={<CheckCheck size={14} aria-hidden />}
        loading={pending}
        aria-label={`${b('action.complete')}: ${name}`}
        onClick={() => void complete(booking)}
      >
        {b('action.complete')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<UserX size={14} aria-hidden />}
        loading={pending}
        aria-label={`${b('action.noShow')}: ${name}`}
        onClick={() => void noShow(booking)}
      >
        {b('action.noShow')}
      </Button>
    </Group>
  );
}

const isOn = ({ start, end }: Booking, now: number): boolean => Date.parse(start) <= now && now < Date.parse(end);
