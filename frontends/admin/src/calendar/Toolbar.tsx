/** Where in time, how much of it, and which of it. */

import { ActionIcon, Button, Group, MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useFormat } from '~/ui/format';
import { addDays } from '~/ui/zone-time';
import { STATUSES } from '~/bookings/status';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import { useBookable } from '~/bookings/use-bookable';
import { type Showing, type View, VIEWS, turned } from './view';
import { useTexts } from './texts';

interface ToolbarProps {
  readonly showing: Showing;
  readonly show: (change: Partial<Showing>) => void;
  readonly today: string;
  readonly dates: readonly [string, string];
  readonly narrow: boolean;
}

export function Toolbar({ showing, show, today, dates, narrow }: ToolbarProps) {
  const t = useTexts();
  const title = useTitle(showing, dates);
  return (
    <Group gap="xs" mb="md">
      <Group gap={4} wrap="nowrap" className="no-print">
        <Button variant="default" onClick={() => show({ date: today })} disabled={showing.date === today}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`${showing.view}.before`)}
          onClick={() => show({ date: turned(showing, -1) })}
        >
          <ChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`${showing.view}.after`)}
          onClick={() => show({ date: turned(showing, 1) })}
        >
          <ChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Text component="h2" fw={600} size="lg" mx={narrow ? 0 : 'xs'} style={{ flex: '1 1 auto' }} aria-live="polite">
        {title}
      </Text>
      <Group gap="xs" className="no-print">
        <TextInput
          type="date"
          aria-label={t('goTo')}
          value={showing.date}
          onChange={(event) => event.currentTarget.value && show({ date: event.currentTarget.value })}
          w={150}
        />
        {!narrow && (
          <>
            <SegmentedControl
              aria-label={t('view')}
              value={showing.view}
              onChange={(view) => show({ view: view as View })}
              data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
            <ActionIcon variant="default" size={36} aria-label={t('print')} onClick={() => window.print()}>
              <Printer size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </Group>
      <Filters showing={showing} show={show} narrow={narrow} />
    </Group>
  );
}

function useTitle({ view, date }: Showing, [from, to]: readonly [string, string]): string {
  const format = useFormat();
  if (view === 'day') return format.plainDate(date, 'long');
  if (view === 'month') return format.plainDate(date, 'month');
  return `${format.plainDate(from)} – ${format.plainDate(addDays(to, -1))}`;
}

type Chosen = 'providerIds' | 'serviceIds' | 'statuses';
type Choice = { readonly value: string; readonly label: string };

/** On a phone whose day it is, and whatever else hides something. */
function Filters({ showing, show, narrow }: Pick<ToolbarProps, 'showing' | 'show' | 'narrow'>) {
  const b = useBookingTexts();
  const { services, providers } = useBookable();
  const named = (entries: typeof services | typeof providers, chosen: readonly string[]) =>
    entries
      .filter(({ id, active }) => active || chosen.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }));
  const several = (name: Chosen, label: string, data: readonly Choice[]) => {
    // Somebody deleted since would show as an id, and hides nothing.
    const value = showing[name].filter((each) => data.some((choice) => choice.value === each));
    if (narrow && value.length === 0 && (name !== 'providerIds' || data.length < 2)) return null;
    return (
      <MultiSelect
        aria-label={label}
        placeholder={value.length ? '' : label}
        data={data}
        value={value}
        onChange={(chosen) => show({ [name]: chosen })}
        clearable
        clearButtonProps={{ 'aria-label': b('filter.clearOne', { name: label }) }}
        style={{ flex: '1 1 180px' }}
      />
    );
  };
  return (
    <Group gap="xs" w="100%" className="no-print">
      {several('providerIds', b('provider'), named(providers, showing.providerIds))}
      {several('serviceIds', b('service'), named(services, showing.serviceIds))}
      {several(
        'statuses',
        b('status'),
        STATUSES.map((value) => ({ value, label: b(`status.${value}`) })),
      )}
    </Group>
  );
}
