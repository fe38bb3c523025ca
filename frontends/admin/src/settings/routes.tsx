import { Settings } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const settings: Section = {
  navigation: { to: '/settings', label: 'nav.settings', icon: Settings, group: 'business' },
  routes: [{ path: 'settings', lazy: page(async () => (await import('./SettingsPage')).SettingsPage) }],
};
