/** The table for a spreadsheet: what it shows and the rest of what is known, in the business's time. */

import { useBusiness } from '~/api/business';
import { minorDigits } from '~/ui/format';
import { wallOf } from '~/ui/zone-time';
import type { Booking } from './all-bookings';
import { csv } from './csv';
import { useTexts } from './texts';

export function useExport(): (bookings: readonly Booking[]) => string {
  const t = useTexts();
  const { timeZone } = useBusiness();
  const price = ({ priceMinor, currency }: Booking) =>
    priceMinor === null ? null : (priceMinor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
  return (bookings) =>
    csv([
      [
        ...[t('reference'), t('status'), t('date'), t('time'), t('csv.end'), t('duration')],
        ...[t('service'), t('provider'), t('name'), t('email'), t('phone'), t('csv.price'), t('csv.currency')],
        ...[t('notes'), t('csv.cancelReason'), t('csv.channel'), t('csv.createdAt')],
      ],
      ...bookings.map((booking) => {
        const start = wallOf(booking.start, timeZone);
        return [
          booking.reference,
          t(`status.${booking.status}`),
          start.slice(0, 10),
          start.slice(11),
          wallOf(booking.end, timeZone).slice(11),
          booking.durationMinutes,
          booking.serviceName,
          booking.providerName,
          booking.customer.name,
          booking.customer.email,
          booking.customer.phone,
          price(booking),
          booking.priceMinor === null ? null : booking.currency,
          booking.notes,
          booking.cancelReason,
          t(`channel.${booking.channel}`),
          wallOf(booking.createdAt, timeZone).replace('T', ' '),
        ];
      }),
    ]);
}
