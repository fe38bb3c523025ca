import { useMemo } from 'react';
import { Anchor, PasswordInput, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { signUp } from 'aws-amplify/auth';
import { Link, useLocation, useNavigate } from 'react-router';
import { formatTag, useLocale } from '~/i18n/locale';
import { browserZone, zoneOptions } from '~/ui/zones';
import { SessionForm } from './SessionForm';
import { invitationOf } from './next';
import { PASSWORD_LENGTH, looksLikeEmail, passwordFits } from './password';
import { useTexts } from './texts';

export function SignUp() {
  const t = useTexts();
  const locale = useLocale();
  const { search } = useLocation();
  const navigate = useNavigate();
  const zones = useMemo(() => zoneOptions(), []);
  // Whoever follows an invitation joins a business and brings none along.
  const joining = invitationOf(search) !== undefined;
  const form = useForm({
    initialValues: {
      business: '',
      name: '',
      email: new URLSearchParams(search).get('email') ?? '',
      password: '',
      timeZone: browserZone(),
    },
    validate: {
      business: (value) => (joining || value.trim() ? null : t('business.required')),
      email: (value) => (looksLikeEmail(value) ? null : t('email.invalid')),
      password: (value) => (passwordFits(value) ? null : t('password.rule', { length: PASSWORD_LENGTH })),
    },
  });

  async function submit() {
    const { business, name, password, timeZone } = form.values;
    const email = form.values.email.trim();
    await signUp({
      username: email,
      password,
      options: {
        userAttributes: {
          email,
          // With the region, from which the currency is guessed where the zone does not tell.
          locale: formatTag(locale),
          zoneinfo: timeZone,
          ...(name.trim() ? { name: name.trim() } : {}),
          ...(joining ? {} : { 'custom:business': business.trim() }),
        },
      },
    });
    await navigate(`/verify${search}`, { state: { email, password } });
  }

  return (
    <SessionForm
      title={joining ? t('signUp.joinTitle') : t('signUp.title')}
      text={joining ? undefined : t('signUp.text')}
      button={t('signUp.button')}
      validate={() => !form.validate().hasErrors}
      submit={submit}
      footer={
        <Text size="sm" ta="center">
          {t('signUp.have')}{' '}
          <Anchor component={Link} to={`/sign-in${search}`}>
            {t('signIn.link')}
          </Anchor>
        </Text>
      }
    >
      {joining && (
        <TextInput label={t('name')} autoComplete="name" size="md" autoFocus {...form.getInputProps('name')} />
      )}
      {!joining && (
        <TextInput
          label={t('business')}
          autoComplete="organization"
          autoFocus
          maxLength={80}
          size="md"
          {...form.getInputProps('business')}
        />
      )}
      <TextInput label={t('email')} type="email" autoComplete="username" size="md" {...form.getInputProps('email')} />
      <PasswordInput
        label={t('password')}
        description={t('password.rule', { length: PASSWORD_LENGTH })}
        autoComplete="new-password"
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        {...form.getInputProps('password')}
      />
      {!joining && (
        <Select
          label={t('timeZone')}
          description={t('timeZone.why')}
          data={zones}
          searchable
          allowDeselect={false}
          size="md"
          {...form.getInputProps('timeZone')}
        />
      )}
    </SessionForm>
  );
}
