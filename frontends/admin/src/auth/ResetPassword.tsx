import { useState } from 'react';
import { Anchor, PasswordInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { confirmResetPassword, resetPassword } from 'aws-amplify/auth';
import { Link, useLocation, useNavigate } from 'react-router';
import { CodeInput } from './CodeInput';
import { SessionForm } from './SessionForm';
import { PASSWORD_LENGTH, looksLikeEmail, passwordFits } from './password';
import { useTexts } from './texts';

/** First the address, then the code that was sent there with a new password. */
export function ResetPassword() {
  const t = useTexts();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [sent, setSent] = useState(false);
  const form = useForm({
    initialValues: { email: new URLSearchParams(search).get('email') ?? '', code: '', password: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : t('email.invalid')),
      code: (value) => (!sent || /^\d{6}$/.test(value.trim()) ? null : t('code.invalid')),
      password: (value) => (!sent || passwordFits(value) ? null : t('password.rule', { length: PASSWORD_LENGTH })),
    },
  });

  async function submit() {
    const username = form.values.email.trim();
    if (!sent) {
      await resetPassword({ username });
      setSent(true);
      return;
    }
    const { code, password } = form.values;
    await confirmResetPassword({ username, confirmationCode: code.trim(), newPassword: password });
    notifications.show({ message: t('reset.done') });
    await navigate(`/sign-in?email=${encodeURIComponent(username)}`);
  }

  return (
    <SessionForm
      title={t('reset.title')}
      text={sent ? t('reset.sent', { email: form.values.email.trim() }) : t('reset.text')}
      button={sent ? t('reset.confirm') : t('reset.button')}
      validate={() => !form.validate().hasErrors}
      submit={submit}
      footer={
        <Text size="sm" ta="center">
          <Anchor component={Link} to="/sign-in">
            {t('signIn.link')}
          </Anchor>
        </Text>
      }
    >
      {sent ? (
        <>
          <CodeInput label={t('code')} autoFocus {...form.getInputProps('code')} />
          <PasswordInput
            label={t('password.new')}
            description={t('password.rule', { length: PASSWORD_LENGTH })}
            autoComplete="new-password"
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
            {...form.getInputProps('password')}
          />
        </>
      ) : (
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          autoFocus
          size="md"
          {...form.getInputProps('email')}
        />
      )}
    </SessionForm>
  );
}
