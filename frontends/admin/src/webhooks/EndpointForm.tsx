/** Where messages go, and about what. */

import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChange } from '~/api/hooks';
import type { WebhookEvent } from '~/schema.gql';
import { isApiError } from '~/api/errors';
import { fieldErrors } from '~/ui/form-errors';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { nameOf } from './health';
import { CreateWebhook, UpdateWebhook, type WebhookFieldsFragment, Webhooks } from './webhooks.gql';
import { useTexts } from './texts';

const EVENTS = ['BOOKING_CREATED', 'BOOKING_CHANGED', 'BOOKING_CANCELLED'] as const satisfies readonly WebhookEvent[];

interface EndpointFormProps {
  readonly of?: WebhookFieldsFragment;
  readonly close: () => void;
  /** With the new endpoint's secret. */
  readonly made?: (secret: string) => void;
}

export function EndpointForm({ of, close, made }: EndpointFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const form = useForm({
    initialValues: {
      url: of?.url ?? '',
      description: of?.description ?? '',
      events: [...(of?.events ?? EVENTS)] as WebhookEvent[],
    },
    validate: {
      url: (value) => (value.trim() ? null : t('url.required')),
      events: (values) => (values.length ? null : t('events.required')),
    },
  });
  const onError = (error: Error) => {
    if (isApiError(error, 'TooManyWebhooks')) {
      form.setFieldError('url', error.message);
      return true;
    }
    return fieldErrors(form, error);
  };
  const create = useChange(CreateWebhook, {
    stale: [Webhooks],
    onSuccess: ({ createWebhook }) => made?.(createWebhook.secret),
    onError,
  });
  const update = useChange(UpdateWebhook, {
    stale: [Webhooks],
    onSuccess: () => {
      close();
      done(app('saved'));
    },
    onError,
  });

  function submit({ url, description, events }: typeof form.values) {
    const input = { url: url.trim(), description: description.trim(), events };
    if (of) update.mutate({ id: of.id, input });
    else create.mutate({ input });
  }

  return (
    <Dialog close={close} form title={of ? t('edit.of', { name: nameOf(of) }) : t('new')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack>
          <TextInput
            label={t('url')}
            description={t('url.why')}
            placeholder="https://www.example.com/hooks"
            type="url"
            data-autofocus
            {...form.getInputProps('url')}
          />
          <TextInput
            label={t('name')}
            placeholder={t('name.example')}
            maxLength={100}
            {...form.getInputProps('description')}
          />
          <Checkbox.Group label={t('events')} {...form.getInputProps('events')}>
            <Stack gap="xs" mt="xs">
              {EVENTS.map((event) => (
                <Checkbox
                  key={event}
                  value={event}
                  label={t(`event.${event}`)}
                  description={t(`event.${event}.what`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || update.isPending}>
              {app('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
