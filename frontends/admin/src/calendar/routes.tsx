import { CalendarDays } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const calendar: Section = {
  navigation: { to: '/calendar', label: 'nav.calendar', icon: CalendarDays, group: 'day', phone: true },
  routes: [{ path: 'calendar', lazy: page(async () => (await import('./CalendarPage')).CalendarPage) }],
};
