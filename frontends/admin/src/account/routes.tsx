import { UserRound } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const account: Section = {
  navigation: { to: '/account', label: 'nav.account', icon: UserRound, group: 'business' },
  routes: [{ path: 'account', lazy: page(async () => (await import('./AccountPage')).AccountPage) }],
};
