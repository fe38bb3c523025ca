/** Bookings, blocks and closed hours as the calendar component draws them: on the wall of the business. */

import type { Calendar } from '@event-calendar/core';
import type { Booking } from '~/bookings/all-bookings';
import { clockOf, closedSpans, openSpans, type Span, spanOn } from '~/bookings/opening';
import { canMove } from '~/bookings/status';
import type { Provider } from '~/bookings/use-bookable';
import { addDays, addMinutes, minutesBetween, wallOf } from '~/ui/zone-time';
import type { Held } from '~/waiting/use-holds';
import type { BlockFieldsFragment } from './calendar.gql';

export type Block = BlockFieldsFragment;

/** What takes time. Bookings and blocks can be moved; what is kept for somebody ends by itself. */
export type Entry =
  | { readonly kind: 'hold'; readonly id: string; readonly hold: Held }
  | { readonly kind: 'booking'; readonly id: string; readonly booking: Booking }
  | { readonly kind: 'block'; readonly id: string; readonly block: Block };

export interface Spot {
  readonly start: string;
  readonly providerId: string;
  readonly durationMinutes: number;
}

export const TONES = 8;

export const bookingEntry = (booking: Booking): Entry => ({ kind: 'booking', id: booking.id, booking });
export const holdEntry = (hold: Held): Entry => ({ kind: 'hold', id: `hold-${hold.id}`, hold });
export const blockEntry = (block: Block): Entry => ({ kind: 'block', id: `block-${block.id}`, block });

export function spotOf(entry: Entry): Spot {
  if (entry.kind === 'booking') {
    const { start, providerId, durationMinutes } = entry.booking;
    return { start, providerId, durationMinutes };
  }
  const { start, end, providerId } = entry.kind === 'hold' ? entry.hold : entry.block;
  return { start, providerId, durationMinutes: minutesBetween(start, end) };
}

export const isMovable = (entry: Entry): boolean =>
  entry.kind === 'block' || (entry.kind === 'booking' && canMove(entry.booking));

interface Drawing {
  readonly zone: string;
  readonly editable: boolean;
  readonly toneOf: (providerId: string) => number;
  /** Where an entry is shown that is on its way elsewhere. */
  readonly pending?: { readonly id: string; readonly spot: Spot } | undefined;
}

export function drawn(entry: Entry, { zone, editable, toneOf, pending }: Drawing): Calendar.EventInput {
  const held = pending?.id === entry.id;
  const spot = held ? pending.spot : spotOf(entry);
  const look =
    entry.kind === 'booking' ? `is-${entry.booking.status.toLowerCase().replace('_', '-')}` : `is-${entry.kind}`;
  return {
    id: entry.id,
    start: wallOf(spot.start, zone),
    end: wallOf(addMinutes(spot.start, spot.durationMinutes), zone),
    resourceIds: [spot.providerId],
    editable: editable && isMovable(entry),
    classNames: ['entry', look, `tone-${toneOf(spot.providerId) % TONES}`, ...(held ? ['is-held'] : [])],
    extendedProps: { entry },
  };
}

/** Shaded: when a provider does not work, or in a view without columns when none of them does. */
export function shades(
  providers: readonly Provider[],
  dates: readonly string[],
  zone: string,
  columns: boolean,
): Calendar.EventInput[] {
  return dates.flatMap((date) => {
    const open = providers.map((provider) => ({ id: provider.id, spans: openSpans(provider, date, zone) }));
    const groups = columns
      ? open.map(({ id, spans }) => ({ ids: [id], spans }))
      : [{ ids: [], spans: open.flatMap(({ spans }) => spans) }];
    return groups.flatMap(({ ids, spans }) =>
      closedSpans(spans).map(({ start, end }) => ({
        id: `closed-${date}-${ids.join()}-${start}`,
        start: `${date}T${clockOf(start)}`,
        end: end === 1440 ? `${addDays(date, 1)}T00:00` : `${date}T${clockOf(end)}`,
        resourceIds: ids,
        display: 'background' as const,
        classNames: ['closed'],
      })),
    );
  });
}

const USUAL: Span = { start: 9 * 60, end: 18 * 60 };

/** The hours that are drawn: whole ones, from the first opening or entry to the last. */
export function hoursSeen(
  providers: readonly Provider[],
  entries: readonly Entry[],
  dates: readonly string[],
  zone: string,
): Span {
  const open = dates.flatMap((date) => providers.flatMap((provider) => openSpans(provider, date, zone)));
  const busy = dates.flatMap((date) =>
    entries.flatMap((entry) => {
      const { start, durationMinutes } = spotOf(entry);
      return spanOn(date, start, addMinutes(start, durationMinutes), zone) ?? [];
    }),
  );
  const spans = [...open, ...busy];
  if (spans.length === 0) return USUAL;
  return {
    start: Math.floor(Math.min(...spans.map(({ start }) => start)) / 60) * 60,
    end: Math.ceil(Math.max(...spans.map(({ end }) => end)) / 60) * 60,
  };
}

export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date < to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
