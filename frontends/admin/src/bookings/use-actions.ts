/** What is done with a booking by one click, said afterwards with the way back. */

import { useChange } from '~/api/hooks';
import { useDone } from '~/ui/undo';
import type { Booking } from './all-bookings';
import { CancelBooking, CompleteBooking, ConfirmBooking, MarkNoShow, RestoreBooking } from './bookings.gql';
import { STALE } from './cache';
import { useTexts } from './texts';

export function useActions() {
  const t = useTexts();
  const done = useDone();
  const confirm = useChange(ConfirmBooking, { stale: STALE });
  const complete = useChange(CompleteBooking, { stale: STALE });
  const noShow = useChange(MarkNoShow, { stale: STALE });
  const cancel = useChange(CancelBooking, { stale: STALE });
  const restore = useChange(RestoreBooking, { stale: STALE });
  // useChange has told what went wrong by then.
  const said = (
    name: 'confirmed' | 'completed' | 'missed' | 'cancelled' | 'restored',
    booking: Booking,
    change: Promise<unknown>,
  ) =>
    change.then(
      () => {
        const undoable = name !== 'confirmed' && name !== 'restored';
        done(
          t(`done.${name}`, { name: booking.customer.name }),
          undoable ? () => restore.mutateAsync({ id: booking.id }) : undefined,
        );
        return true;
      },
      () => false,
    );
  return {
    pending: [confirm, complete, noShow, cancel, restore].some(({ isPending }) => isPending),
    confirm: (booking: Booking) => said('confirmed', booking, confirm.mutateAsync({ id: booking.id })),
    complete: (booking: Booking) => said('completed', booking, complete.mutateAsync({ id: booking.id })),
    noShow: (booking: Booking) => said('missed', booking, noShow.mutateAsync({ id: booking.id })),
    cancel: (booking: Booking, reason: string) =>
      said('cancelled', booking, cancel.mutateAsync({ id: booking.id, reason: reason.trim() || null })),
    restore: (booking: Booking) => said('restored', booking, restore.mutateAsync({ id: booking.id })),
  };
}
