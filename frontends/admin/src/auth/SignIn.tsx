import { useState } from 'react';
import { Alert, Anchor, Group, PasswordInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { confirmSignIn, resendSignUpCode, signIn } from 'aws-amplify/auth';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { CodeInput } from './CodeInput';
import { SessionForm } from './SessionForm';
import { nameOf } from './failures';
import { nextOf } from './next';
import { looksLikeEmail } from './password';
import { giveUp, refreshSession, signOut, useSession } from '~/session/session';
import { useTexts } from './texts';

/** `again`: the one who is to sign in again, over the page that waits for them. */
export function SignIn({ again }: { again?: string }) {
  const t = useTexts();
  const { search } = useLocation();
  const { status, user } = useSession();
  const navigate = useNavigate();
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    initialValues: { email: again ?? new URLSearchParams(search).get('email') ?? '', password: '', code: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : t('email.invalid')),
      password: (value) => (value ? null : t('required')),
      code: (value) => (!needsCode || /^\d{6}$/.test(value) ? null : t('code.invalid')),
    },
  });
  if (status === 'signedIn') return <Navigate to={nextOf(search, user)} replace />;

  async function submit() {
    const { email, password, code } = form.values;
    const { nextStep } = needsCode
      ? await confirmSignIn({ challengeResponse: code })
      : await begin(email.trim(), password);
    switch (nextStep.signInStep) {
      case 'DONE':
        await refreshSession(false);
        return;
      case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
        setNeedsCode(true);
        return;
      case 'CONFIRM_SIGN_UP': {
        await resendSignUpCode({ username: email.trim() });
        await navigate(`/verify${search}`, { state: { email: email.trim(), password } });
        return;
      }
      case 'RESET_PASSWORD':
        await navigate(`/reset?email=${encodeURIComponent(email.trim())}`);
        return;
      default:
        throw new Error(nextStep.signInStep);
    }
  }

  const expired = again !== undefined || new URLSearchParams(search).has('expired');
  return (
    <SessionForm
      title={needsCode ? t('totp.title') : t('signIn.title')}
      text={needsCode ? t('totp.text') : undefined}
      button={t('signIn.button')}
      validate={() => !form.validate().hasErrors}
      submit={submit}
      footer={
        <Text size="sm" ta="center">
          {again ? (
            <Anchor component="button" type="button" onClick={giveUp}>
              {t('signIn.other')}
            </Anchor>
          ) : (
            <>
              {t('signIn.new')}{' '}
              <Anchor component={Link} to={`/sign-up${search}`}>
                {t('signUp.link')}
              </Anchor>
            </>
          )}
        </Text>
      }
    >
      {expired && !needsCode && <Alert color="yellow">{t('expired')}</Alert>}
      {needsCode ? (
        <CodeInput label={t('totp.code')} autoFocus {...form.getInputProps('code')} />
      ) : (
        <>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            autoFocus={!again}
            readOnly={again !== undefined}
            size="md"
            {...form.getInputProps('email')}
          />
          <div>
            {!again && (
              <Group justify="flex-end" mb={-24}>
                <Anchor component={Link} to="/reset" size="sm" style={{ zIndex: 1 }}>
                  {t('reset.link')}
                </Anchor>
              </Group>
            )}
            <PasswordInput
              label={t('password')}
              autoComplete="current-password"
              data-autofocus={again !== undefined || undefined}
              size="md"
              visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
              {...form.getInputProps('password')}
            />
          </div>
        </>
      )}
    </SessionForm>
  );
}

/** A half-finished session of before must not stand in the way. */
async function begin(username: string, password: string) {
  try {
    return await signIn({ username, password });
  } catch (error) {
    if (nameOf(error) !== 'UserAlreadyAuthenticatedException') throw error;
    await signOut();
    return signIn({ username, password });
  }
}
