/** A key's name and the pages that may use it. */

import { Button, Group, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChange } from '~/api/hooks';
import { fieldErrors } from '~/ui/form-errors';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import type { Key } from './keys';
import { originOf, originsOf } from './origins';
import { CreateWidgetKey, UpdateWidgetKey, WidgetKeys } from './widget.gql';
import { useTexts } from './texts';

export function KeyForm({ of, close }: { of?: Key; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const form = useForm({
    initialValues: { label: of?.label ?? '', allowedOrigins: [...(of?.allowedOrigins ?? [])] },
    validate: {
      label: (value) => (value.trim() ? null : t('key.label.required')),
      allowedOrigins: (values) => {
        const wrong = values.find((value) => !originOf(value));
        return wrong ? t('origins.invalid', { text: wrong }) : null;
      },
    },
  });
  const finished = {
    stale: [WidgetKeys],
    onSuccess: () => {
      close();
      done(app('saved'));
    },
    onError: (error: Error) => fieldErrors(form, error),
  };
  const create = useChange(CreateWidgetKey, finished);
  const update = useChange(UpdateWidgetKey, finished);

  function submit({ label, allowedOrigins }: typeof form.values) {
    const input = { label: label.trim(), allowedOrigins: originsOf(allowedOrigins) };
    if (of) update.mutate({ key: of.key, input });
    else create.mutate({ input });
  }

  return (
    <Dialog close={close} form title={of ? t('key.edit', { label: of.label }) : t('key.new')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack>
          <TextInput label={t('key.label')} placeholder={t('key.label.example')} {...form.getInputProps('label')} />
          <TagsInput
            label={t('origins')}
            description={t('origins.why')}
            placeholder="https://www.example.com"
            splitChars={[',', ' ', ';']}
            acceptValueOnBlur
            {...form.getInputProps('allowedOrigins')}
            onChange={(values) => form.setFieldValue('allowedOrigins', originsOf(values))}
          />
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
