import { UserRound } from 'lucide-react';
import { type Section, page } from '~/ui/section';

const provider = page(async () => (await import('./ProviderPage')).ProviderPage);

export const providers: Section = {
  navigation: { to: '/providers', label: 'nav.providers', icon: UserRound, group: 'offer' },
  routes: [
    { path: 'providers', lazy: page(async () => (await import('./ProvidersPage')).ProvidersPage) },
    { path: 'providers/new', lazy: provider },
    { path: 'providers/:id', lazy: provider },
  ],
};
