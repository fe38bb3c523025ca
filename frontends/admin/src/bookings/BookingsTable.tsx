/** Bookings in rows; on a phone one below the other. The whole row opens it, the name does for the keyboard. */

import { Anchor, Card, Table, Text } from '@mantine/core';
import { useFormat } from '~/ui/format';
import type { Booking } from './all-bookings';
import { BookingRow } from './BookingRow';
import { StatusBadge } from './StatusBadge';
import { useDrawer } from './use-drawer';
import { useTexts } from './texts';
import classes from './bookings.module.css';

export function BookingsTable({ bookings }: { bookings: readonly Booking[] }) {
  const t = useTexts();
  const format = useFormat();
  const { open } = useDrawer();
  return (
    <Card padding={0}>
      <Table className={classes.table!} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('when')}</Table.Th>
            <Table.Th>{t('customer')}</Table.Th>
            <Table.Th>{t('service')}</Table.Th>
            <Table.Th>{t('provider')}</Table.Th>
            <Table.Th>{t('status')}</Table.Th>
            <Table.Th>{t('reference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bookings.map((booking) => (
            <Table.Tr key={booking.id} onClick={() => open(booking.id)}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Text fw={550}>{format.date(booking.start, 'day')}</Text>
                <Text size="sm" c="dimmed">
                  {t('timeSpan', { from: format.time(booking.start), to: format.time(booking.end) })}
                </Text>
              </Table.Td>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  className={classes.customer!}
                  fw={550}
                  onClick={(event) => {
                    event.stopPropagation();
                    open(booking.id);
                  }}
                >
                  {booking.customer.name}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {booking.customer.email ?? booking.customer.phone}
                </Text>
              </Table.Td>
              <Table.Td>{booking.serviceName}</Table.Td>
              <Table.Td>{booking.providerName}</Table.Td>
              <Table.Td>
                <StatusBadge status={booking.status} />
              </Table.Td>
              <Table.Td ff="monospace">{booking.reference}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ul className={`${classes.rows} ${classes.cards}`} aria-label={t('title')}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} withDate />
          </li>
        ))}
      </ul>
    </Card>
  );
}
