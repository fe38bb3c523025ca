import { ChartColumn } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const usage: Section = {
  navigation: { to: '/usage', label: 'nav.usage', icon: ChartColumn, group: 'business' },
  routes: [{ path: 'usage', lazy: page(async () => (await import('./UsagePage')).UsagePage) }],
};
