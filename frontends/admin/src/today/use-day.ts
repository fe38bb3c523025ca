/** Everything the page of today is about, kept up to date while it is looked at. */

import { useEffect, useMemo, useState } from 'react';
import { useBusiness } from '~/api/business';
import { useLive } from '~/api/live';
import { BookingUpdates } from '~/api/live.gql';
import { formatTag, useLocale } from '~/i18n/locale';
import { addDays, dateOf, startOfDate, startOfWeek } from '~/ui/zone-time';
import { useBookings } from '~/bookings/all-bookings';
import { forget } from '~/bookings/cache';
import { firstDayOfWeek } from '~/calendar/view';

const TICK_MS = 30_000;
/** So far ahead what is new is looked for: the pages of bookings are followed to here. */
const AHEAD_DAYS = 62;

export function useDay() {
  const { timeZone, rules } = useBusiness();
  const firstDay = firstDayOfWeek(formatTag(useLocale()));
  const now = useNow();
  const date = dateOf(now, timeZone);
  const spans = useMemo(() => {
    const at = (day: string) => startOfDate(day, timeZone);
    const monday = startOfWeek(date, firstDay);
    const ahead = Math.min(rules.horizonDays + 1, AHEAD_DAYS);
    return {
      today: { from: at(date), to: at(addDays(date, 1)) },
      week: { from: at(monday), to: at(addDays(monday, 7)) },
      /** First and last, both included. */
      weekDates: [monday, addDays(monday, 6)] as const,
      all: { from: at(monday), to: at(addDays(date, Math.max(ahead, 8))) },
    };
  }, [date, firstDay, timeZone, rules.horizonDays]);
  useLive(BookingUpdates, forget);
  return { ...spans, now, date, query: useBookings(spans.all) };
}

/** So that what is past leaves, and a new day begins, without anybody doing anything. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
