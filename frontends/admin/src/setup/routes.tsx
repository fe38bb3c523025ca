import { ListChecks } from 'lucide-react';
import { type Section, page } from '~/ui/section';
import { isOpen } from './steps';

export const setup: Section = {
  navigation: {
    to: '/setup',
    label: 'nav.setup',
    icon: ListChecks,
    group: 'day',
    phone: true,
    shown: (business) => isOpen(business.setup),
    needs: 'Mutation.completeSetupStep',
  },
  routes: [{ path: 'setup/:step?', lazy: page(async () => (await import('./SetupPage')).SetupPage) }],
};
