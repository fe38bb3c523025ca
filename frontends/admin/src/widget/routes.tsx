import { MessageCircle } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const widget: Section = {
  navigation: { to: '/widget', label: 'nav.widget', icon: MessageCircle, group: 'business' },
  routes: [{ path: 'widget', lazy: page(async () => (await import('./WidgetPage')).WidgetPage) }],
};
