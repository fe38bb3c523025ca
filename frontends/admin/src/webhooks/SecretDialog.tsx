import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useRights } from '~/api/rights';
import { CopyButton } from '~/ui/CopyButton';
import { Dialog } from '~/ui/Dialog';
import { useTexts } from './texts';
import classes from './webhooks.module.css';

/** The secret by which a receiver knows that a message is genuine. */
export function SecretDialog({ secret, close }: { secret: string; close: () => void }) {
  const t = useTexts();
  const again = useRights()('Query.webhookSecret');
  return (
    <Dialog close={close} title={t('secret')}>
      <Stack>
        <Text>{t('secret.why')}</Text>
        <Group gap="xs" align="center">
          <Code className={classes.secret!}>{secret}</Code>
          <CopyButton text={secret} />
        </Group>
        <Text size="sm" c="dimmed">
          {t(again ? 'secret.again' : 'secret.once')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={close}>{t('secret.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
