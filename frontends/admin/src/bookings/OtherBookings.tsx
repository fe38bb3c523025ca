/** What else the same person has booked: newest first. */

import { Text, UnstyledButton } from '@mantine/core';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { useBookingsOfContact } from './all-bookings';
import { StatusBadge } from './StatusBadge';
import { useDrawer } from './use-drawer';
import { useTexts } from './texts';
import classes from './bookings.module.css';

export function OtherBookings({ contact, but }: { contact: string; but: string }) {
  const t = useTexts();
  const format = useFormat();
  const { open } = useDrawer();
  const query = useBookingsOfContact(contact);
  const others = (query.data ?? []).filter(({ id }) => id !== but);
  return (
    <Loaded query={query} isEmpty={() => others.length === 0} empty={<Text c="dimmed">{t('others.none')}</Text>}>
      {() => (
        <ul className={classes.rows}>
          {others.map((booking) => (
            <li key={booking.id}>
              <UnstyledButton className={classes.row!} onClick={() => open(booking.id)}>
                <span>
                  <Text component="span" fw={550} display="block">
                    {format.date(booking.start)} · {format.time(booking.start)}
                  </Text>
                  <Text component="span" size="sm" c="dimmed">
                    {t('serviceWith', { service: booking.serviceName, provider: booking.providerName })}
                  </Text>
                </span>
                <StatusBadge status={booking.status} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
