import { NotebookText } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const bookings: Section = {
  navigation: { to: '/bookings', label: 'nav.bookings', icon: NotebookText, group: 'day', phone: true },
  routes: [{ path: 'bookings', lazy: page(async () => (await import('./BookingsPage')).BookingsPage) }],
};
