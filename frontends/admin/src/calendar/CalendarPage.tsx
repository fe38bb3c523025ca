/** The business's days: seen, moved, filled. */

import { useCallback, useMemo, useState } from 'react';
import { Box, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { useRights } from '~/api/rights';
import { formatTag, useLocale } from '~/i18n/locale';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states/Loaded';
import { wallOf } from '~/ui/zone-time';
import { BookingDrawer } from '~/bookings/BookingDrawer';
import { useDrawer } from '~/bookings/use-drawer';
import { useBookable } from '~/bookings/use-bookable';
import { WaitingList } from '~/waiting/WaitingList';
import { BlockDialog } from './BlockDialog';
import { CalendarGrid } from './CalendarGrid';
import { DayList } from './DayList';
import type { Block, Entry } from './entries';
import { NewDialog, type Wanted } from './NewDialog';
import { NobodyYet } from './NobodyYet';
import { Toolbar } from './Toolbar';
import { useAgenda } from './use-agenda';
import { useShowing } from './use-showing';
import { datesSeen, firstDayOfWeek } from './view';
import { useTexts } from './texts';

export function CalendarPage() {
  const t = useTexts();
  const may = useRights();
  const { timeZone } = useBusiness();
  const { showing, show, today } = useShowing();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const firstDay = firstDayOfWeek(formatTag(useLocale()));
  // A phone has room for one day.
  const seen = useMemo(() => (narrow ? { ...showing, view: 'day' as const } : showing), [narrow, showing]);
  const dates = datesSeen(seen, firstDay);
  const agenda = useAgenda(seen, dates);
  const { query: bookable } = useBookable();
  const { open: openBooking } = useDrawer();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [block, setBlock] = useState<Block | null>(null);
  const editable = may('Mutation.createBooking');

  const open = useCallback(
    (entry: Entry) => {
      if (entry.kind === 'booking') openBooking(entry.id);
      else if (entry.kind === 'block' && editable) setBlock(entry.block);
    },
    [openBooking, editable],
  );
  const nextHour = () => {
    const now = wallOf(Date.now() + 3_600_000, timeZone);
    return seen.date === today ? `${now.slice(0, 13)}:00` : `${seen.date}T09:00`;
  };

  return (
    <Page
      title={t('title')}
      actions={
        editable && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setWanted({ start: nextHour() })}>
            {t('new')}
          </Button>
        )
      }
    >
      <Toolbar showing={seen} show={show} today={today} dates={dates} narrow={narrow} />
      <Loaded query={bookable} isEmpty={({ catalog }) => catalog.providers.length === 0} empty={<NobodyYet />}>
        {() => (
          <Loaded query={agenda.query}>
            {() =>
              narrow ? (
                <DayList {...{ agenda, open, editable }} date={seen.date} want={setWanted} />
              ) : (
                <CalendarGrid {...{ showing: seen, show, dates, agenda, open, editable }} want={setWanted} />
              )
            }
          </Loaded>
        )}
      </Loaded>
      <Box mt="md">
        <WaitingList from={dates[0]} until={dates[1]} />
      </Box>
      <NewDialog wanted={wanted} close={() => setWanted(null)} />
      <BlockDialog block={block} close={() => setBlock(null)} />
      <BookingDrawer />
    </Page>
  );
}
