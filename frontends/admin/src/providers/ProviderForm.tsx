import { useMemo } from 'react';
import { Button, Group, Select, Stack, Switch, TagsInput, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { useChange } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { ImageUpload } from '~/ui/upload/ImageUpload';
import { zoneOptions } from '~/ui/zones';
import { DeleteButton } from './DeleteButton';
import { type ProviderValues, inputOf, valuesOf } from './provider-values';
import { CreateProvider, type ProviderFieldsFragment, Providers, UpdateProvider } from './providers.gql';
import { useTexts } from './texts';

const MOST_ALIASES = 20;

interface ProviderFormProps {
  readonly provider: ProviderFieldsFragment | undefined;
  readonly initial: ProviderValues;
  readonly readOnly: boolean;
}

export function ProviderForm({ provider, initial, readOnly }: ProviderFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const navigate = useNavigate();
  const form = useForm<ProviderValues>({
    initialValues: initial,
    validate: { name: (name) => (name.trim() ? null : t('name.required')) },
  });
  const zones = useMemo(() => zoneOptions(initial.timeZone), [initial.timeZone]);
  const refused = (error: Error) => fieldErrors(form, error);
  const create = useChange(CreateProvider, {
    stale: [Providers],
    onSuccess: ({ createProvider }) => done(t('created', { name: createProvider.name })),
    onError: refused,
  });
  const update = useChange(UpdateProvider, {
    stale: [Providers],
    onSuccess: ({ updateProvider }) => {
      const kept = valuesOf(updateProvider);
      form.setInitialValues(kept);
      form.setValues(kept);
      done(app('saved'));
    },
    onError: refused,
  });
  const save = async (values: ProviderValues) => {
    const input = inputOf(values);
    if (provider) {
      update.mutate({ id: provider.id, input });
      return;
    }
    const made = await create.mutateAsync({ input }).catch(() => undefined);
    // The hours come next, on the provider's own page.
    if (made) void navigate(`/providers/${made.createProvider.id}`, { replace: true });
  };
  const busy = create.isPending || update.isPending;
  return (
    <form onSubmit={form.onSubmit((values) => void save(values))} noValidate>
      <FormCard title={t('profile')}>
        <Stack gap="md">
          <TextInput label={t('name')} required maxLength={80} readOnly={readOnly} {...form.getInputProps('name')} />
          <ImageUpload
            label={t('photo')}
            kind="provider"
            shape="round"
            name={form.values.name}
            value={form.values.photoUrl}
            onChange={(url) => form.setFieldValue('photoUrl', url)}
            disabled={readOnly}
          />
          <Textarea
            label={t('bio')}
            description={t('bio.why')}
            maxLength={500}
            autosize
            minRows={2}
            readOnly={readOnly}
            {...form.getInputProps('bio')}
          />
          <TagsInput
            label={t('aliases')}
            description={t('aliases.why')}
            maxTags={MOST_ALIASES}
            splitChars={[',', ';']}
            acceptValueOnBlur
            readOnly={readOnly}
            {...form.getInputProps('aliases')}
          />
          <Select
            label={t('timeZone')}
            description={t('timeZone.why')}
            data={zones}
            searchable
            allowDeselect={false}
            disabled={readOnly}
            {...form.getInputProps('timeZone')}
          />
          <Switch
            label={t('active')}
            description={t('active.why')}
            disabled={readOnly}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          {provider && <DeleteButton provider={provider} />}
        </Stack>
      </FormCard>
      {!readOnly && provider && <SaveBar dirty={form.isDirty()} busy={busy} reset={form.reset} />}
      {!readOnly && !provider && (
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </Group>
      )}
      <UnsavedChanges when={form.isDirty() && !create.isSuccess} saving={busy} />
    </form>
  );
}
