import { Anchor, Badge, Box, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { Mail, MessageCircle, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat } from '~/ui/format';
import { mailto } from '~/ui/mailto';
import type { BookingDetailQuery } from './bookings.gql';
import { BookingActions } from './BookingActions';
import { BookingHistory } from './BookingHistory';
import { NotesForm } from './NotesForm';
import { OtherBookings } from './OtherBookings';
import { StatusBadge } from './StatusBadge';
import { Transcript } from './Transcript';
import { useTexts } from './texts';
import classes from './bookings.module.css';

type BookingInDetail = NonNullable<BookingDetailQuery['booking']>;

export function BookingPanel({ booking }: { booking: BookingInDetail }) {
  const t = useTexts();
  const contact = booking.customer.email ?? booking.customer.phone ?? undefined;
  return (
    <Stack gap="lg">
      <Summary booking={booking} />
      <BookingActions booking={booking} />
      <NotesForm key={booking.notes} booking={booking} />
      <Tabs defaultValue="history" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="history">{t('tab.history')}</Tabs.Tab>
          {booking.conversationId && <Tabs.Tab value="transcript">{t('tab.transcript')}</Tabs.Tab>}
          {contact && <Tabs.Tab value="others">{t('tab.others')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="history" pt="md">
          <BookingHistory history={booking.history} />
        </Tabs.Panel>
        {booking.conversationId && (
          <Tabs.Panel value="transcript" pt="md">
            <Transcript conversationId={booking.conversationId} />
          </Tabs.Panel>
        )}
        {contact && (
          <Tabs.Panel value="others" pt="md">
            <OtherBookings contact={contact} but={booking.id} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Stack>
  );
}

function Summary({ booking }: { booking: BookingInDetail }) {
  const t = useTexts();
  const format = useFormat();
  const { customer } = booking;
  return (
    <Box>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={3} className={classes.name!}>
          {/* Who was erased has neither contact nor card. */}
          {customer.email || customer.phone ? (
            <Anchor component={Link} to={`/customers/${booking.customerId}`} inherit>
              {customer.name}
            </Anchor>
          ) : (
            customer.name
          )}
        </Title>
        <StatusBadge status={booking.status} />
      </Group>
      <Text size="lg" fw={550} mt="xs">
        {format.date(booking.start, 'long')}
      </Text>
      <Text size="lg">
        {t('timeSpan', { from: format.time(booking.start), to: format.time(booking.end) })} ·{' '}
        {format.duration(booking.durationMinutes)}
      </Text>
      <Text mt={4}>
        {t('serviceWith', { service: booking.serviceName, provider: booking.providerName })}
        {booking.priceMinor !== null && ` · ${format.money(booking.priceMinor, booking.currency)}`}
      </Text>
      <Buffers booking={booking} />
      <Group gap="md" mt="sm">
        {customer.email && (
          <Anchor href={mailto(customer.email)} className={classes.contact!}>
            <Mail size={16} aria-hidden /> {customer.email}
          </Anchor>
        )}
        {customer.phone && (
          <Anchor href={`tel:${customer.phone}`} className={classes.contact!}>
            <Phone size={16} aria-hidden /> {customer.phone}
          </Anchor>
        )}
      </Group>
      <Group gap="xs" mt="sm">
        <Badge variant="default" tt="none" ff="monospace">
          {booking.reference}
        </Badge>
        <Badge
          variant="default"
          tt="none"
          leftSection={booking.channel === 'CHAT' && <MessageCircle size={12} aria-hidden />}
        >
          {t(`channel.${booking.channel}`)}
        </Badge>
      </Group>
      {booking.cancelReason && (
        <Text mt="sm" c="dimmed" className={classes.said!}>
          {t('cancelledBecause', { reason: booking.cancelReason })}
        </Text>
      )}
    </Box>
  );
}

function Buffers({ booking }: { booking: BookingInDetail }) {
  const t = useTexts();
  const format = useFormat();
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = booking;
  if (!before && !after) return null;
  const parts = [
    before && t('buffer.before', { duration: format.duration(before) }),
    after && t('buffer.after', { duration: format.duration(after) }),
  ].filter((part): part is string => Boolean(part));
  return (
    <Text size="sm" c="dimmed">
      {format.list(parts)}
    </Text>
  );
}
