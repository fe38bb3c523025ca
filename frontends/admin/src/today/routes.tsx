import { Sun } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const today: Section = {
  navigation: { to: '/today', label: 'nav.today', icon: Sun, group: 'day', phone: true },
  routes: [{ path: 'today', lazy: page(async () => (await import('./TodayPage')).TodayPage) }],
};
