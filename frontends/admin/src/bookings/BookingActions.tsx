/** The buttons of one booking, as its status and the role of the person allow; a form opens in their place. */

import { type ReactNode, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { CalendarClock, Check, CheckCheck, RotateCcw, UserX, X } from 'lucide-react';
import { useRights } from '~/api/rights';
import type { Booking } from './all-bookings';
import { CancelForm } from './CancelForm';
import { MoveForm } from './MoveForm';
import { type BookingAction, actionsOf } from './status';
import { useActions } from './use-actions';
import { useTexts } from './texts';

const ICONS: Record<BookingAction, ReactNode> = {
  confirm: <Check size={16} aria-hidden />,
  complete: <CheckCheck size={16} aria-hidden />,
  noShow: <UserX size={16} aria-hidden />,
  move: <CalendarClock size={16} aria-hidden />,
  cancel: <X size={16} aria-hidden />,
  restore: <RotateCcw size={16} aria-hidden />,
};

export function BookingActions({ booking }: { booking: Booking }) {
  const t = useTexts();
  const may = useRights();
  const actions = useActions();
  const [form, setForm] = useState<'move' | 'cancel' | null>(null);
  if (!may('Mutation.rescheduleBooking')) return null;
  if (form === 'move') return <MoveForm booking={booking} close={() => setForm(null)} />;
  if (form === 'cancel') return <CancelForm booking={booking} cancel={actions.cancel} close={() => setForm(null)} />;

  function act(action: BookingAction) {
    if (action === 'move' || action === 'cancel') setForm(action);
    else void actions[action](booking);
  }

  return (
    <Group gap="xs">
      {actionsOf(booking, Date.now()).map((action, place) => (
        <Button
          key={action}
          variant={action === 'cancel' ? 'subtle' : place === 0 ? 'filled' : 'default'}
          color={action === 'cancel' ? 'red' : 'pine'}
          leftSection={ICONS[action]}
          loading={actions.pending}
          onClick={() => act(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
    </Group>
  );
}
