/** A step's fields and the one button that goes on. */

import { type FormEvent, type ReactNode, useState } from 'react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useErrorText } from '~/api/show-error';
import { useTexts } from './texts';

interface StepFormProps {
  /** Throws what went wrong. */
  readonly submit: () => Promise<unknown>;
  /** Shows the error at its field; true when it could. */
  readonly refused?: (error: unknown) => boolean;
  readonly validate?: () => boolean;
  readonly button?: string;
  readonly children: ReactNode;
}

export function StepForm({ submit, refused, validate, button, children }: StepFormProps) {
  const t = useTexts();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    if (validate && !validate()) return;
    setBusy(true);
    try {
      await submit();
    } catch (failure) {
      if (!refused?.(failure)) setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="md">
        {error !== undefined && (
          <Alert color="red" role="alert">
            {errorText(error)}
          </Alert>
        )}
        {children}
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={busy} size="md">
            {button ?? t('continue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
