import { Text, UnstyledButton } from '@mantine/core';
import { useFormat } from '~/ui/format';
import type { Booking } from './all-bookings';
import { StatusBadge } from './StatusBadge';
import { useDrawer } from './use-drawer';
import { useTexts } from './texts';
import classes from './bookings.module.css';

/** One booking in a list: when, who, what. */
export function BookingRow({ booking, withDate = false }: { booking: Booking; withDate?: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const { open } = useDrawer();
  const span = t('timeSpan', { from: format.time(booking.start), to: format.time(booking.end) });
  return (
    <UnstyledButton className={classes.row!} onClick={() => open(booking.id)}>
      <span style={{ minWidth: 0 }}>
        <Text component="span" size="sm" display="block" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {withDate ? `${format.date(booking.start, 'day')} · ${span}` : span}
        </Text>
        <Text component="span" fw={600} display="block">
          {booking.customer.name}
        </Text>
        <Text component="span" size="sm" c="dimmed" display="block">
          {t('serviceWith', { service: booking.serviceName, provider: booking.providerName })}
        </Text>
      </span>
      <StatusBadge status={booking.status} />
    </UnstyledButton>
  );
}
