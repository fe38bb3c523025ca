import { UsersRound } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const team: Section = {
  navigation: { to: '/team', label: 'nav.team', icon: UsersRound, group: 'business' },
  routes: [{ path: 'team', lazy: page(async () => (await import('./TeamPage')).TeamPage) }],
};
