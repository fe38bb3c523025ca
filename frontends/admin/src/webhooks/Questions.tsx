/** What is asked beforehand, as there is no way back. */

import type { ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useChange } from '~/api/hooks';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { nameOf } from './health';
import { DeleteWebhook, RotateWebhookSecret, type WebhookFieldsFragment, Webhooks } from './webhooks.gql';
import { useTexts } from './texts';

interface QuestionProps {
  readonly of: WebhookFieldsFragment;
  readonly close: () => void;
}

export function Rotation({ of, close, made }: QuestionProps & { made: (secret: string) => void }) {
  const t = useTexts();
  const rotate = useChange(RotateWebhookSecret, {
    stale: [Webhooks],
    onSuccess: ({ rotateWebhookSecret }) => {
      close();
      made(rotateWebhookSecret.secret);
    },
  });
  return (
    <Question title={t('rotate.of', { name: nameOf(of) })} text={t('rotate.why')} close={close}>
      <Button loading={rotate.isPending} onClick={() => rotate.mutate({ id: of.id })}>
        {t('rotate.button')}
      </Button>
    </Question>
  );
}

export function Deletion({ of, close }: QuestionProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const remove = useChange(DeleteWebhook, {
    stale: [Webhooks],
    onSuccess: () => {
      close();
      done(t('deleted', { name: nameOf(of) }));
    },
  });
  return (
    <Question title={t('delete.of', { name: nameOf(of) })} text={t('delete.text')} close={close}>
      <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: of.id })}>
        {app('delete')}
      </Button>
    </Question>
  );
}

interface Asked {
  readonly title: string;
  readonly text: string;
  readonly close: () => void;
  /** The button that does it. */
  readonly children: ReactNode;
}

function Question({ title, text, close, children }: Asked) {
  const app = useAppTexts();
  return (
    <Dialog close={close} title={title}>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {app('cancel')}
        </Button>
        {children}
      </Group>
    </Dialog>
  );
}
