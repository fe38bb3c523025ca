/** The day as it goes on: what is next, where there is room, what is new. */

import { Suspense, lazy, useState } from 'react';
import { Button, SimpleGrid, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states/Loaded';
import { holdsTime } from '~/bookings/status';
import { useDrawer } from '~/bookings/use-drawer';
import { clockOf } from '~/bookings/opening';
import { useBusiness } from '~/api/business';
import type { Wanted } from '~/calendar/NewDialog';
import { addDays, wallOf } from '~/ui/zone-time';
import { Gaps } from './Gaps';
import { News } from './News';
import { NextUp } from './NextUp';
import { Numbers } from './Numbers';
import { comingUp, newSince, numbersOf } from './numbers';
import { useDay } from './use-day';
import { useSeen } from './use-seen';
import { useTexts } from './texts';

// Most mornings begin with looking: what is opened comes when it is opened.
const BookingDrawer = lazy(async () => ({ default: (await import('~/bookings/BookingDrawer')).BookingDrawer }));
const NewDialog = lazy(async () => ({ default: (await import('~/calendar/NewDialog')).NewDialog }));
// The last card, and on most days there is none.
const WaitingList = lazy(async () => ({ default: (await import('~/waiting/WaitingList')).WaitingList }));

/** So far ahead who waits is shown here; the calendar shows every day's. */
const WAITING_DAYS = 14;

export function TodayPage() {
  const t = useTexts();
  const format = useFormat();
  const may = useRights();
  const { timeZone } = useBusiness();
  const { query, today, week, weekDates, now, date } = useDay();
  const { seen, markSeen } = useSeen();
  const { id: opened } = useDrawer();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const editable = may('Mutation.createBooking');

  return (
    <Page
      title={t('title')}
      description={format.plainDate(date, 'long')}
      actions={
        editable && (
          <Button
            leftSection={<Plus size={16} aria-hidden />}
            onClick={() => setWanted({ start: `${wallOf(now + 3_600_000, timeZone).slice(0, 13)}:00` })}
          >
            {t('new')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(bookings) => (
          <Stack gap="md">
            <Numbers numbers={numbersOf(bookings, today, week, now)} date={date} week={weekDates} />
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
              <NextUp bookings={comingUp(bookings, today)} now={now} />
              <Stack gap="md">
                <News bookings={newSince(bookings, seen)} now={now} markSeen={markSeen} />
                <Gaps
                  bookings={bookings.filter(holdsTime)}
                  {...{ date, now }}
                  choose={
                    editable
                      ? (start, end, providerId) =>
                          setWanted({ start: `${date}T${clockOf(start)}`, end: `${date}T${clockOf(end)}`, providerId })
                      : undefined
                  }
                />
                <Suspense>
                  <WaitingList from={date} until={addDays(date, WAITING_DAYS)} />
                </Suspense>
              </Stack>
            </SimpleGrid>
          </Stack>
        )}
      </Loaded>
      <Suspense>
        {opened && <BookingDrawer />}
        {wanted && <NewDialog wanted={wanted} close={() => setWanted(null)} />}
      </Suspense>
    </Page>
  );
}
