import { Anchor, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { confirmSignUp, resendSignUpCode, signIn } from 'aws-amplify/auth';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { CodeInput } from './CodeInput';
import { SessionForm } from './SessionForm';
import { useFailureText } from './failures';
import { invitationOf, nextOf } from './next';
import { looksLikeEmail } from './password';
import { refreshSession, useSession } from '~/session/session';
import { useTexts } from './texts';

/** The code from the mail. Whoever comes from the sign-up is signed in at once; others sign in afterwards. */
export function Verify() {
  const t = useTexts();
  const failureText = useFailureText();
  const { search, state } = useLocation();
  const { status, user } = useSession();
  const invitation = invitationOf(search);
  const navigate = useNavigate();
  const known = (state ?? {}) as { email?: string; password?: string };
  const form = useForm({
    initialValues: { email: known.email ?? '', code: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : t('email.invalid')),
      code: (value) => (/^\d{6}$/.test(value.trim()) ? null : t('code.invalid')),
    },
  });
  // An invitation is accepted in the moment of the confirmation; one that no longer held is explained at /join.
  if (status === 'signedIn') return <Navigate to={invitation && user?.tenantId ? '/' : nextOf(search, user)} replace />;

  async function submit() {
    const username = form.values.email.trim();
    await confirmSignUp({
      username,
      confirmationCode: form.values.code.trim(),
      ...(invitation ? { options: { clientMetadata: { invitation } } } : {}),
    });
    if (known.password) {
      await signIn({ username, password: known.password });
      await refreshSession(false);
    } else {
      await navigate(`/sign-in${search}`);
    }
  }

  async function resend() {
    if (form.validateField('email').hasError) return;
    try {
      await resendSignUpCode({ username: form.values.email.trim() });
      notifications.show({ message: t('verify.resent') });
    } catch (error) {
      notifications.show({ message: failureText(error), color: 'red' });
    }
  }

  return (
    <SessionForm
      title={t('verify.title')}
      text={known.email ? t('verify.text', { email: known.email }) : t('verify.textUnknown')}
      button={t('verify.button')}
      validate={() => !form.validate().hasErrors}
      submit={submit}
      footer={
        <Text size="sm" ta="center">
          {t('verify.nothing')}{' '}
          <Anchor component="button" type="button" onClick={() => void resend()}>
            {t('verify.resend')}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/sign-in${search}`}>
            {t('signIn.link')}
          </Anchor>
        </Text>
      }
    >
      {!known.email && <TextInput label={t('email')} type="email" size="md" {...form.getInputProps('email')} />}
      <CodeInput label={t('code')} autoFocus {...form.getInputProps('code')} />
    </SessionForm>
  );
}
