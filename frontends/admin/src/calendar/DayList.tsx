/** One day on a phone: each provider's visits, blocks and gaps, one below the other. */

import { Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { Ban, Hourglass, Plus } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { useFormat } from '~/ui/format';
import { addMinutes, instantOf } from '~/ui/zone-time';
import { BookingRow } from '~/bookings/BookingRow';
import { gapsOf } from '~/bookings/gaps';
import { clockOf, minuteOn, openSpans } from '~/bookings/opening';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import type { Provider } from '~/bookings/use-bookable';
import type { Held } from '~/waiting/use-holds';
import { type Entry, spotOf } from './entries';
import type { Wanted } from './NewDialog';
import type { Agenda } from './use-agenda';
import { useTexts } from './texts';
import classes from './DayList.module.css';

interface DayListProps {
  readonly agenda: Agenda;
  readonly date: string;
  readonly editable: boolean;
  readonly open: (entry: Entry) => void;
  readonly want: (wanted: Wanted) => void;
}

export function DayList({ agenda, ...rest }: DayListProps) {
  return (
    <Stack gap="md">
      {agenda.providers.map((provider) => (
        <ProviderDay
          key={provider.id}
          provider={provider}
          entries={agenda.entries.filter((entry) => spotOf(entry).providerId === provider.id)}
          {...rest}
        />
      ))}
    </Stack>
  );
}

type ProviderDayProps = Omit<DayListProps, 'agenda'> & {
  readonly provider: Provider;
  readonly entries: readonly Entry[];
};

const SHORTEST_GAP = 15;

function ProviderDay({ provider, entries, date, editable, open, want }: ProviderDayProps) {
  const t = useTexts();
  const format = useFormat();
  const { timeZone } = useBusiness();
  const clock = (minute: number) => format.time(minuteOn(date, minute, timeZone));
  const spans = openSpans(provider, date, timeZone);
  const taken = entries.map((entry) => ({
    start: spotOf(entry).start,
    end: addMinutes(spotOf(entry).start, spotOf(entry).durationMinutes),
  }));
  const gaps = editable ? gapsOf(spans, taken, date, timeZone, SHORTEST_GAP) : [];
  const rows = [
    ...entries.map((entry) => ({
      at: spotOf(entry).start,
      key: entry.id,
      row: <EntryRow entry={entry} open={open} />,
    })),
    ...gaps.map(({ start, end }) => {
      const wall = `${date}T${clockOf(start)}`;
      const choose = () => want({ start: wall, end: `${date}T${clockOf(end)}`, providerId: provider.id });
      return {
        at: instantOf(wall, timeZone),
        key: wall,
        row: <Gap from={clock(start)} until={clock(end)} choose={choose} />,
      };
    }),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <Card padding="xs">
      <Title order={3} px="xs" py={6}>
        {provider.name}
      </Title>
      {rows.length === 0 && (
        <Text c="dimmed" px="xs" pb="xs">
          {t(spans.length ? 'day.empty' : 'day.closed')}
        </Text>
      )}
      <ul className={classes.rows}>
        {rows.map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
    </Card>
  );
}

function EntryRow({ entry, open }: { entry: Entry; open: (entry: Entry) => void }) {
  const t = useTexts();
  const b = useBookingTexts();
  const format = useFormat();
  if (entry.kind === 'booking') return <BookingRow booking={entry.booking} />;
  if (entry.kind === 'hold') return <HoldRow hold={entry.hold} />;
  const { start, end, note } = entry.block;
  return (
    <UnstyledButton className={classes.row!} onClick={() => open(entry)}>
      <Group gap="xs" wrap="nowrap">
        <Ban size={16} aria-hidden />
        <span>{b('timeSpan', { from: format.time(start), to: format.time(end) })}</span>
        <span>{note ?? t('block')}</span>
      </Group>
    </UnstyledButton>
  );
}

function HoldRow({ hold: { start, end, ownerName, until } }: { hold: Held }) {
  const t = useTexts();
  const b = useBookingTexts();
  const format = useFormat();
  return (
    <Group gap="xs" wrap="nowrap" className={classes.row!}>
      <Hourglass size={16} aria-hidden style={{ flex: 'none' }} />
      <span>{b('timeSpan', { from: format.time(start), to: format.time(end) })}</span>
      <Stack gap={0}>
        <span>{ownerName}</span>
        <Text span size="sm" c="dimmed">
          {t('hold.until', { until: format.time(until) })}
        </Text>
      </Stack>
    </Group>
  );
}

function Gap({ from, until, choose }: { from: string; until: string; choose: () => void }) {
  const t = useTexts();
  return (
    <UnstyledButton className={`${classes.row} ${classes.gap}`} onClick={choose}>
      <Group gap="xs" wrap="nowrap">
        <Plus size={16} aria-hidden />
        {t('day.free', { from, until })}
      </Group>
    </UnstyledButton>
  );
}
