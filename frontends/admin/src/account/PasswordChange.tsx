import { useState } from 'react';
import { Alert, Button, Group, PasswordInput, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updatePassword } from 'aws-amplify/auth';
import { FormCard } from '~/ui/FormCard';
import { useDone } from '~/ui/undo';
import { nameOf, useFailureText } from '~/auth/failures';
import { PASSWORD_LENGTH, passwordFits } from '~/auth/password';
import { useTexts as useSessionTexts } from '~/auth/texts';
import { useTexts } from './texts';

export function PasswordChange() {
  const t = useTexts();
  const session = useSessionTexts();
  const failureText = useFailureText();
  const done = useDone();
  const [error, setError] = useState<unknown>();
  const rule = session('password.rule', { length: PASSWORD_LENGTH });
  const form = useForm({
    initialValues: { oldPassword: '', newPassword: '' },
    validate: {
      oldPassword: (value) => (value ? null : session('required')),
      newPassword: (value) => (passwordFits(value) ? null : rule),
    },
  });

  async function submit(values: typeof form.values) {
    setError(undefined);
    try {
      await updatePassword(values);
      form.reset();
      done(t('password.done'));
    } catch (failure) {
      if (nameOf(failure) === 'NotAuthorizedException') form.setFieldError('oldPassword', t('password.wrong'));
      else setError(failure);
    }
  }

  const show = { 'aria-label': session('password.show') };
  return (
    <FormCard title={t('password')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        {error !== undefined && (
          <Alert color="red" role="alert" mb="md">
            {failureText(error)}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PasswordInput
            label={t('password.old')}
            autoComplete="current-password"
            visibilityToggleButtonProps={show}
            {...form.getInputProps('oldPassword')}
          />
          <PasswordInput
            label={session('password.new')}
            description={rule}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            visibilityToggleButtonProps={show}
            {...form.getInputProps('newPassword')}
          />
        </SimpleGrid>
        <Group justify="flex-end" mt="md">
          <Button type="submit" variant="default" loading={form.submitting} disabled={!form.isDirty()}>
            {t('password.button')}
          </Button>
        </Group>
      </form>
    </FormCard>
  );
}
