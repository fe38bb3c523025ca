/** One screen of the session: heading, what went wrong, fields, one button, other ways below. */

import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useFailureText } from './failures';

interface SessionFormProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly button: string;
  /** False while a field is not right: it says so itself. */
  readonly validate: () => boolean;
  readonly submit: () => Promise<void>;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

export function SessionForm({ title, text, button, validate, submit, children, footer }: SessionFormProps) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const failureText = useFailureText();
  useEffect(() => {
    document.title = `${title} · Chat Booking`;
  }, [title]);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    if (!validate()) return;
    setBusy(true);
    try {
      await submit();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="md">
        <div>
          <Title order={1}>{title}</Title>
          {text && (
            <Text c="dimmed" mt={4}>
              {text}
            </Text>
          )}
        </div>
        {error !== undefined && (
          <Alert color="red" role="alert" p="sm">
            {failureText(error)}
          </Alert>
        )}
        {children}
        <Button type="submit" size="md" loading={busy} fullWidth>
          {button}
        </Button>
        {footer}
      </Stack>
    </form>
  );
}
