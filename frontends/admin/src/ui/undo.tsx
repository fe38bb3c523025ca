/** Says what was done and offers to take it back: instead of asking beforehand. */

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useShowError } from '~/api/show-error';
import { useAppTexts } from '~/i18n/texts';

const TIME_TO_REGRET_MS = 10_000;

export function useDone(): (message: string, undo?: () => Promise<unknown>) => void {
  const t = useAppTexts();
  const showError = useShowError();
  return (message, undo) => {
    if (!undo) {
      notifications.show({ message });
      return;
    }
    const id = crypto.randomUUID();
    const takeBack = async () => {
      notifications.hide(id);
      try {
        await undo();
        notifications.show({ message: t('undo.done') });
      } catch (error) {
        showError(error);
      }
    };
    notifications.show({
      id,
      autoClose: TIME_TO_REGRET_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button size="compact-sm" variant="light" onClick={() => void takeBack()}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
}
