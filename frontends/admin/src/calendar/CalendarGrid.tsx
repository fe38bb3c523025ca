/** The grid with its hands: pointer, keys, and what a screen reader hears of a move. */

import { useMemo } from 'react';
import { Box, Kbd, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useFormat } from '~/ui/format';
import { useBookable } from '~/bookings/use-bookable';
import { EventCalendar } from './EventCalendar';
import type { Entry } from './entries';
import type { Wanted } from './NewDialog';
import type { Agenda } from './use-agenda';
import { useKeys } from './use-keys';
import { useMover } from './use-mover';
import { useOptions } from './use-options';
import { useWords } from './use-words';
import type { Showing } from './view';
import { useTexts } from './texts';
import './calendar.css';
import './print.css';

interface CalendarGridProps {
  readonly showing: Showing;
  readonly show: (change: Partial<Showing>) => void;
  readonly dates: readonly [string, string];
  readonly agenda: Agenda;
  readonly editable: boolean;
  readonly open: (entry: Entry) => void;
  readonly want: (wanted: Wanted) => void;
}

export function CalendarGrid({ showing, show, dates, agenda, editable, open, want }: CalendarGridProps) {
  const t = useTexts();
  const format = useFormat();
  const { timeZone, rules } = useBusiness();
  const move = useMover();
  const { providers: all } = useBookable();
  const describe = useWords(agenda.providers, showing.view === 'day');
  const steps = useMemo(
    () => ({
      view: showing.view,
      zone: timeZone,
      interval: rules.slotIntervalMinutes,
      providerIds: agenda.providers.map(({ id }) => id),
    }),
    [showing.view, timeZone, rules.slotIntervalMinutes, agenda.providers],
  );
  const { held, heldEntry, handlers } = useKeys({ entries: agenda.entries, editable, move, steps });
  const hands = useMemo(
    () => ({
      editable,
      // A provider's colour is the same in every view and under every filter.
      toneOf: (providerId: string) => all.findIndex(({ id }) => id === providerId),
      held,
      open,
      move,
      want,
      showDay: (date: string) => show({ view: 'day', date }),
    }),
    [editable, all, held, open, move, want, show],
  );
  const options = useOptions(showing, dates, agenda, hands);
  const whereHeld =
    held && heldEntry
      ? t('held', {
          name: describe(heldEntry).title,
          day: format.date(held.spot.start, 'day'),
          time: format.time(held.spot.start),
          duration: format.duration(held.spot.durationMinutes),
          provider: all.find(({ id }) => id === held.spot.providerId)?.name ?? '',
        })
      : '';

  return (
    <Box className="agenda" data-view={showing.view} data-columns={agenda.providers.length} {...handlers}>
      {editable && <VisuallyHidden>{t('keys')}</VisuallyHidden>}
      <EventCalendar options={options} label={t('title')} />
      <div role="status" aria-live="assertive">
        {whereHeld && (
          <Paper className="held no-print" shadow="md" withBorder px="md" py="xs">
            <Text size="sm">{whereHeld}</Text>
            <Text size="sm" c="dimmed">
              <Kbd size="xs">Enter</Kbd> {t('held.keep')} · <Kbd size="xs">Esc</Kbd> {t('held.leave')}
            </Text>
          </Paper>
        )}
      </div>
    </Box>
  );
}
