import { Webhook } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const webhooks: Section = {
  navigation: { to: '/webhooks', label: 'nav.webhooks', icon: Webhook, group: 'business' },
  routes: [{ path: 'webhooks', lazy: page(async () => (await import('./WebhooksPage')).WebhooksPage) }],
};
