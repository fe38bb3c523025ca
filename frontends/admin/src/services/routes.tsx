import { Sparkles } from 'lucide-react';
import { type Section, page } from '~/ui/section';

const service = page(async () => (await import('./ServicePage')).ServicePage);

export const services: Section = {
  navigation: { to: '/services', label: 'nav.services', icon: Sparkles, group: 'offer' },
  routes: [
    { path: 'services', lazy: page(async () => (await import('./ServicesPage')).ServicesPage) },
    { path: 'services/new', lazy: service },
    { path: 'services/:id', lazy: service },
  ],
};
