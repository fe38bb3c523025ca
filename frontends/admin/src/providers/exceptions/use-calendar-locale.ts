/** Month and day names for the calendar component, which takes them from dayjs. English is built in. */

import { useEffect, useState } from 'react';
import { type Locale, useLocale } from '~/i18n/locale';

const LOADERS: Record<Locale, () => Promise<unknown>> = {
  en: async () => undefined,
  es: () => import('dayjs/locale/es'),
  pt: () => import('dayjs/locale/pt-br'),
};
const NAMES: Record<Locale, string> = { en: 'en', es: 'es', pt: 'pt-br' };

export function useCalendarLocale(): string {
  const language = useLocale();
  const [loaded, setLoaded] = useState('en');
  useEffect(() => {
    let current = true;
    void LOADERS[language]().then(() => current && setLoaded(NAMES[language]));
    return () => {
      current = false;
    };
  }, [language]);
  return loaded;
}
