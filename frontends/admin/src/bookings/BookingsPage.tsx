/** Every booking: found, filtered, exported, opened. */

import { useMemo, useState } from 'react';
import { Button, Group, Pagination, Text } from '@mantine/core';
import { CalendarSearch, Download, Plus } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { useRights } from '~/api/rights';
import { Dialog } from '~/ui/Dialog';
import { download, fileName } from '~/ui/download';
import { useFormat } from '~/ui/format';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { dateOf, wallOf } from '~/ui/zone-time';
import { BookingDrawer } from './BookingDrawer';
import { BookingsTable } from './BookingsTable';
import { EVERYTHING, datesOf } from './filter';
import { Filters } from './Filters';
import { NewBookingForm } from './NewBookingForm';
import { useExport } from './use-export';
import { useFilter } from './use-filter';
import { useFound } from './use-found';
import { SavedViews } from './SavedViews';
import { useTexts } from './texts';
import type { When } from './WhenFields';

const CSV = 'text/csv;charset=utf-8';
const ROWS = 50;
const HOUR_MS = 3_600_000;

export function BookingsPage() {
  const t = useTexts();
  const format = useFormat();
  const may = useRights();
  const { timeZone, name } = useBusiness();
  const [adding, setAdding] = useState<When>();
  const { filter, setFilter, search } = useFilter();
  const dates = datesOf(filter, dateOf(Date.now(), timeZone));
  const { query, bookings } = useFound(filter, dates);
  const exported = useExport();
  const [[ofSearch, page], setPage] = useState<readonly [string, number]>([search, 1]);
  // Another filter begins at its first page.
  const shown = ofSearch === search ? page : 1;
  const rows = useMemo(() => bookings.slice((shown - 1) * ROWS, shown * ROWS), [bookings, shown]);
  const isFiltered = search !== '';
  const add = () => {
    const [date = '', time = ''] = wallOf(Date.now() + HOUR_MS, timeZone).split('T');
    setAdding({ date, time: `${time.slice(0, 2)}:00` });
  };
  const close = () => setAdding(undefined);

  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
            disabled={bookings.length === 0 || query.isPlaceholderData}
            onClick={() =>
              download(`${fileName(name) || 'bookings'}-${dates[0]}-${dates[1]}.csv`, exported(bookings), CSV)
            }
          >
            {t('export')}
          </Button>
          {may('Mutation.createBooking') && (
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
              {t('new')}
            </Button>
          )}
        </>
      }
    >
      <SavedViews filter={filter} search={search} />
      <Filters filter={filter} onChange={setFilter} />
      <Loaded
        query={query}
        isEmpty={() => bookings.length === 0}
        empty={
          <Empty icon={CalendarSearch} title={t('none.title')} text={t(isFiltered ? 'none.filtered' : 'none.text')}>
            {isFiltered && (
              <Button variant="default" onClick={() => setFilter(EVERYTHING)}>
                {t('filter.clear')}
              </Button>
            )}
          </Empty>
        }
      >
        {() => (
          <>
            <Text size="sm" c="dimmed" my="sm" role="status">
              {t('count', { count: bookings.length })} · {format.plainDate(dates[0])} – {format.plainDate(dates[1])}
            </Text>
            <BookingsTable bookings={rows} />
            {bookings.length > ROWS && (
              <Group justify="center" mt="lg">
                <Pagination
                  total={Math.ceil(bookings.length / ROWS)}
                  value={shown}
                  onChange={(value) => setPage([search, value])}
                  getControlProps={(control) => ({ 'aria-label': t(`page.${control}` as 'page.next') })}
                  getItemProps={(value) => ({ 'aria-label': t('page.number', { number: value }) })}
                />
              </Group>
            )}
          </>
        )}
      </Loaded>
      {adding && (
        <Dialog close={close} form title={t('new')}>
          <NewBookingForm when={adding} close={close} />
        </Dialog>
      )}
      <BookingDrawer />
    </Page>
  );
}
