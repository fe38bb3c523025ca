/**
 * Asks before changes are lost, by a link as by closing the tab; and keeps the page when the session ends.
 *
 *   <UnsavedChanges when={form.isDirty()} saving={save.isPending} />
 */

import { useEffect } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from 'react-router';
import { keepPage } from '~/session/session';
import { useAppTexts } from '~/i18n/texts';

/** `saving`: they are on their way, which may fail. */
export function UnsavedChanges({ when, saving = false }: { when: boolean; saving?: boolean }) {
  const t = useAppTexts();
  const asking = when && !saving;
  // Another panel or filter of the same page keeps the form.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => asking && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => (when ? keepPage() : undefined), [when]);
  useEffect(() => {
    if (!asking) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asking]);
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('unsaved.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text mb="lg">{t('unsaved.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
