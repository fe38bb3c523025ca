/** What belongs to the person, and the end of the business. */

import { Stack } from '@mantine/core';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { useAppTexts } from '~/i18n/texts';
import { useSession } from '~/session/session';
import { Authenticator } from './Authenticator';
import { CloseBusiness } from './CloseBusiness';
import { PasswordChange } from './PasswordChange';
import { Preferences } from './Preferences';
import { Sessions } from './Sessions';
import { useTexts } from './texts';

export function AccountPage() {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const { user } = useSession();
  return (
    <Page title={app('nav.account')} description={t('description', { email: user?.email ?? '' })} width="text">
      <Stack gap="lg">
        <Preferences />
        <PasswordChange />
        <Authenticator />
        <Sessions />
        {may('Mutation.closeTenant') && <CloseBusiness />}
      </Stack>
    </Page>
  );
}
