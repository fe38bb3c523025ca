/** Everything the calendar component is told. Instants are the wall times of the business, whatever the browser's zone. */

import { useMemo } from 'react';
import type { Calendar } from '@event-calendar/core';
import { useBusiness } from '~/api/business';
import { formatTag, useLocale } from '~/i18n/locale';
import { useAppTexts } from '~/i18n/texts';
import { offsetText } from '~/ui/zone-time';
import { clockOf } from '~/bookings/opening';
import { contentOf } from './content';
import { type Entry, type Spot, datesBetween, drawn, hoursSeen, shades, spotOf } from './entries';
import { secondThoughts } from './second-thoughts';
import { shifted } from './steps';
import type { Agenda } from './use-agenda';
import type { Wanted } from './NewDialog';
import { type Showing, firstDayOfWeek } from './view';
import { useWords } from './use-words';
import { useTexts } from './texts';

const VIEWS = { day: 'resourceTimeGridDay', week: 'timeGridWeek', month: 'dayGridMonth' } as const;
const STEP_MINUTES = 15;
const EMPTY_TOOLBAR = { start: '', center: '', end: '' };

interface Hands {
  readonly editable: boolean;
  readonly toneOf: (providerId: string) => number;
  readonly held: { readonly id: string; readonly spot: Spot } | undefined;
  readonly open: (entry: Entry) => void;
  readonly move: (entry: Entry, spot: Spot) => Promise<boolean>;
  readonly want: (wanted: Wanted) => void;
  readonly showDay: (date: string) => void;
}

export function useOptions(
  showing: Showing,
  dates: readonly [string, string],
  agenda: Agenda,
  hands: Hands,
): Calendar.Options {
  const { timeZone, rules } = useBusiness();
  const t = useTexts();
  const app = useAppTexts();
  const tag = formatTag(useLocale());
  const describe = useWords(agenda.providers, showing.view === 'day');
  const { view, date } = showing;
  const { editable, toneOf, held, open } = hands;
  const { providers, entries } = agenda;
  const [from, to] = dates;
  const days = useMemo(() => datesBetween(from, to), [from, to]);

  const events = useMemo(
    () => [
      ...(view === 'month' ? [] : shades(providers, days, timeZone, view === 'day')),
      ...entries.map((entry) => drawn(entry, { zone: timeZone, editable, toneOf, pending: held })),
    ],
    [view, providers, days, timeZone, entries, editable, toneOf, held],
  );
  const resources = useMemo(() => providers.map(({ id, name }) => ({ id, title: name })), [providers]);
  const hours = useMemo(() => hoursSeen(providers, entries, days, timeZone), [providers, entries, days, timeZone]);
  const offset = offsetText(Date.now(), timeZone);

  return useMemo(
    () => ({
      view: VIEWS[view],
      date,
      events,
      resources,
      locale: tag,
      timeZone: offset,
      firstDay: firstDayOfWeek(tag) as 0,
      headerToolbar: EMPTY_TOOLBAR,
      allDaySlot: false,
      nowIndicator: true,
      // Narrow columns have room for one time only.
      displayEventEnd: view === 'day',
      height: view === 'month' ? 'max(560px, calc(100dvh - 270px))' : 'auto',
      dayMaxEvents: true,
      slotDuration: '00:30',
      slotHeight: 34,
      slotMinTime: clockOf(hours.start),
      slotMaxTime: clockOf(hours.end),
      scrollTime: clockOf(hours.start),
      snapDuration: { minutes: Math.min(rules.slotIntervalMinutes, STEP_MINUTES) },
      slotEventOverlap: false,
      eventDragMinDistance: 4,
      selectable: editable && view !== 'month',
      selectMinDistance: 4,
      editable,
      dayHeaderFormat: (date: Date) => dayHead(date, tag, view),
      eventContent: (info: Calendar.EventContentInfo) => contentOf(info, { describe, open }),
      moreLinkContent: ({ num }: Calendar.MoreLinkInfo) => t('more', { count: num }),
      dayPopoverFormat: { weekday: 'long', day: 'numeric', month: 'long' },
      buttonText: { close: app('close') },
      ...handlers(hands, view, timeZone),
    }),
    [
      view,
      date,
      events,
      resources,
      tag,
      offset,
      hours.start,
      hours.end,
      rules.slotIntervalMinutes,
      editable,
      describe,
      open,
      hands,
      timeZone,
      t,
      app,
    ],
  );
}

type Handlers = Pick<
  Calendar.Options,
  `event${'Drag' | 'Resize'}${'Start' | 'Stop'}` | 'eventDrop' | 'eventResize' | 'select' | 'dateClick'
>;

function handlers({ editable, move, want, showDay }: Hands, view: Showing['view'], zone: string): Handlers {
  const entryOf = (event: Calendar.Event) => event.extendedProps.entry as Entry;
  const wanted = (start: string, end: string | undefined, resource: Calendar.Resource | undefined) =>
    want({ start: start.slice(0, 16), end: end?.slice(0, 16), providerId: resource?.id });
  const doubts = secondThoughts();
  return {
    eventDragStart: doubts.begin,
    eventDragStop: doubts.end,
    eventResizeStart: doubts.begin,
    eventResizeStop: doubts.end,
    // Reckoned from what we know and not from the dates told, which are in the zone of the browser.
    eventDrop: ({ event, delta, newResource, revert }) => {
      if (doubts.had()) return revert();
      const entry = entryOf(event);
      const spot = shifted(spotOf(entry), minutesOf(delta), zone);
      void move(entry, { ...spot, providerId: newResource?.id ?? spot.providerId }).then((moved) => moved || revert());
    },
    eventResize: ({ event, endDelta, revert }) => {
      if (doubts.had()) return revert();
      const entry = entryOf(event);
      const spot = spotOf(entry);
      void move(entry, { ...spot, durationMinutes: spot.durationMinutes + minutesOf(endDelta) }).then(
        (moved) => moved || revert(),
      );
    },
    select: ({ startStr, endStr, resource }) => wanted(startStr, endStr, resource),
    dateClick: ({ dateStr, resource }) => {
      if (view === 'month') showDay(dateStr.slice(0, 10));
      else if (editable) wanted(dateStr, undefined, resource);
    },
  };
}

/** The weekday first, as it is read in every language of ours; English alone would begin with the number. */
function dayHead(date: Date, tag: string, view: Showing['view']): string {
  const weekday = date.toLocaleDateString(tag, { weekday: 'short' });
  return view === 'month' ? weekday : `${weekday} ${date.getDate()}`;
}

const minutesOf = ({ days, seconds }: Calendar.Duration): number => days * 1440 + seconds / 60;
