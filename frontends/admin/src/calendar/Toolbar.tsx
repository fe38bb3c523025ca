/** Where in time, how much of it, and which of it. */

import { ActionIcon, Button, Group, MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useFormat } from '~/app/i18n/format';
import { addDays } from '~/app/zone-time';
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
        <ActionIcon variant="default" size={36} aria-label={t(`${showing.view}.before`)} onClick={() => show({ date: turned(showing, -1) })}>
          <ChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={t(`${showing.view}.after`)} onClick={() => show({ date: turned(showing, 1) })}>
          <ChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Text component="h2" fw={600} size="lg" mx="xs" style={{ flex: '1 1 auto' }} aria-live="polite">
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
      {!narrow && <Filters showing={showing} show={show} />}
    </Group>
  );
}

function useTitle({ view, date }: Showing, [from, to]: readonly [string, string]): string {
  const format = useFormat();
  if (view === 'day') return format.plainDate(date, 'long');
  if (view === 'month') return format.plainDate(date, 'month');
  return `${format.plainDate(from)} – ${format.plainDate(addDays(to, -1))}`;
}

function Filters({ showing, show }: Pick<ToolbarProps, 'showing' | 'show'>) {
  const b = useBookingTexts();
  const { services, providers } = useBookable();
  const named = (entries: readonly { id: string; name: string; active: boolean }[]) =>
    entries.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  const several = (name: 'providerIds' | 'serviceIds' | 'statuses', label: string, data: { value: string; label: string }[]) => (
    <MultiSelect
      aria-label={label}
      placeholder={showing[name].length ? '' : label}
      data={data}
      value={[...showing[name]]}
      onChange={(value) => show({ [name]: value })}
      clearable
      clearButtonProps={{ 'aria-label': b('filter.clearOne', { name: label }) }}
      style={{ flex: '1 1 180px' }}
    />
  );
  return (
    <Group gap="xs" w="100%" className="no-print">
      {several('providerIds', b('provider'), named(providers))}
      {several('serviceIds', b('service'), named(services))}
      {several('statuses', b('status'), STATUSES.map((value) => ({ value, label: b(`status.${value}`) })))}
    </Group>
  );
}
