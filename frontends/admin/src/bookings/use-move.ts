/** Moves a booking at once, says so, and puts it back when it is refused or when it was not meant. */

import { useCallback } from 'react';
import { notifications } from '@mantine/notifications';
import { request } from '~/api/request';
import { useFormat } from '~/ui/format';
import { useDone } from '~/ui/undo';
import { addMinutes } from '~/ui/zone-time';
import type { Booking } from './all-bookings';
import { RescheduleBooking } from './bookings.gql';
import { forget, foresee } from './cache';
import { useRefusal } from './refusals';
import { useTexts } from './texts';

export interface Place {
  readonly start: string;
  readonly providerId: string;
  readonly durationMinutes: number;
}

export const placeOf = ({ start, providerId, durationMinutes }: Booking): Place => ({
  start,
  providerId,
  durationMinutes,
});

/** Resolves to whether it has moved. */
export function useMove(): (booking: Booking, place: Place) => Promise<boolean> {
  const t = useTexts();
  const format = useFormat();
  const done = useDone();
  const refusal = useRefusal();
  return useCallback(
    async (booking, place) => {
      const before = placeOf(booking);
      if (same(before, place)) return true;
      const takeBack = foresee(booking.id, { ...place, end: addMinutes(place.start, place.durationMinutes) });
      try {
        const { rescheduleBooking: moved } = await request(RescheduleBooking, { id: booking.id, input: place });
        foresee(booking.id, moved);
        const when = {
          name: moved.customer.name,
          day: format.date(moved.start, 'day'),
          time: format.time(moved.start),
        };
        done(
          before.start === place.start && before.providerId === place.providerId
            ? t('resized', { name: moved.customer.name, duration: format.duration(moved.durationMinutes) })
            : t('moved', { ...when, provider: moved.providerName }),
          async () => {
            await request(RescheduleBooking, { id: booking.id, input: before });
            await forget();
          },
        );
        return true;
      } catch (error) {
        takeBack();
        notifications.show({
          title: t('notMoved', { name: booking.customer.name }),
          message: refusal(error),
          color: 'red',
          autoClose: 9000,
        });
        return false;
      } finally {
        void forget();
      }
    },
    [t, format, done, refusal],
  );
}

const same = (one: Place, other: Place): boolean =>
  one.start === other.start && one.providerId === other.providerId && one.durationMinutes === other.durationMinutes;
