import { useMemo } from 'react';
import { formatTag, useLocale } from '~/i18n/locale';

/** A Monday, in UTC. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** The names of the days in the person's language, Monday first. */
export function useWeekdays(width: 'short' | 'long'): readonly string[] {
  const language = useLocale();
  return useMemo(() => {
    const names = new Intl.DateTimeFormat(formatTag(language), { weekday: width, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => names.format(MONDAY + day * DAY_MS));
  }, [language, width]);
}
