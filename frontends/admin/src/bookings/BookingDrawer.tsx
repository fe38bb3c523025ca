/** One booking beside the page it was opened from: all that is known of it and all that can be done with it. */

import { Suspense } from 'react';
import { Drawer } from '@mantine/core';
import { useApi } from '~/api/hooks';
import { useAppTexts } from '~/i18n/texts';
import { useFocusBack } from '~/ui/use-focus-back';
import { Loaded } from '~/ui/states/Loaded';
import { ListSkeleton } from '~/ui/states/ListSkeleton';
import { BookingDetail } from './bookings.gql';
import { BookingPanel } from './BookingPanel';
import { Gone } from './Gone';
import { useDrawer } from './use-drawer';
import { useTexts } from './texts';

export function BookingDrawer() {
  const t = useTexts();
  const app = useAppTexts();
  const { id, close } = useDrawer();
  useFocusBack();
  const query = useApi(BookingDetail, { id: id ?? '' }, { enabled: id !== null });
  return (
    <Drawer
      opened={id !== null}
      onClose={close}
      position="right"
      size="lg"
      title={t('booking')}
      closeButtonProps={{ 'aria-label': app('close') }}
      className="no-print"
    >
      {id !== null && (
        <Suspense fallback={<ListSkeleton />}>
          <Loaded query={query} isEmpty={({ booking }) => booking === null} empty={<Gone />}>
            {({ booking }) => booking && <BookingPanel key={booking.id} booking={booking} />}
          </Loaded>
        </Suspense>
      )}
    </Drawer>
  );
}
