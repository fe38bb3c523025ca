import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { FormCard } from '~/ui/FormCard';
import { useShowError } from '~/api/show-error';
import { useAppTexts } from '~/i18n/texts';
import { signOut } from '~/session/session';
import { useTexts } from './texts';

export function Sessions() {
  const t = useTexts();
  const app = useAppTexts();
  const showError = useShowError();
  const [leaving, setLeaving] = useState(false);

  async function leave(everywhere: boolean) {
    setLeaving(true);
    try {
      await signOut(everywhere);
    } catch (error) {
      setLeaving(false);
      showError(error);
    }
  }

  return (
    <FormCard title={t('sessions')} text={t('sessions.why')}>
      <Group>
        <Button variant="default" disabled={leaving} onClick={() => void leave(false)}>
          {app('signOut')}
        </Button>
        <Button variant="default" disabled={leaving} onClick={() => void leave(true)}>
          {t('sessions.everywhere')}
        </Button>
      </Group>
    </FormCard>
  );
}
