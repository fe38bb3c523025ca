import { Button, Center } from '@mantine/core';
import { Store } from 'lucide-react';
import { StateCard } from '~/ui/states/StateCard';
import { useAppTexts } from '~/i18n/texts';
import { refreshSession, signOut, useSession } from '~/session/session';
import { useTexts } from './texts';

/** Signed in, and in no business: removed from it, or invited and not there yet. */
export function NoBusiness() {
  const t = useTexts();
  const app = useAppTexts();
  const { user } = useSession();
  return (
    <Center mih="100dvh" component="main">
      <StateCard
        order={1}
        icon={Store}
        title={t('noBusiness.title')}
        text={t('noBusiness.text', { email: user?.email ?? '' })}
      >
        <Button mt="md" onClick={() => void refreshSession()}>
          {t('noBusiness.again')}
        </Button>
        <Button variant="subtle" onClick={() => void signOut()}>
          {app('signOut')}
        </Button>
      </StateCard>
    </Center>
  );
}
