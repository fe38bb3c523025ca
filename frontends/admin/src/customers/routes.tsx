import { Users } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const customers: Section = {
  navigation: { to: '/customers', label: 'nav.customers', icon: Users, group: 'day' },
  routes: [
    { path: 'customers', lazy: page(async () => (await import('./CustomersPage')).CustomersPage) },
    { path: 'customers/:id', lazy: page(async () => (await import('./CustomerPage')).CustomerPage) },
  ],
};
