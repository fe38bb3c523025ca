/** The secret as a picture for the app's camera and as letters, and the first code as proof that it arrived. */

import { useMemo, useState } from 'react';
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { setUpTOTP, updateMFAPreference, verifyTOTPSetup } from 'aws-amplify/auth';
import { encode } from 'uqr';
import { useBusiness } from '~/api/business';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { CodeInput } from '~/auth/CodeInput';
import { useFailureText } from '~/auth/failures';
import { useSession } from '~/session/session';
import { useTexts as useSessionTexts } from '~/auth/texts';
import { useTexts } from './texts';

export function AuthenticatorSetup({ cancel, finish }: { cancel: () => void; finish: () => void }) {
  const { name } = useBusiness();
  const { user } = useSession();
  // One secret for as long as this is open, and none that is remembered afterwards.
  const secret = useQuery({
    queryKey: ['authenticator', 'secret'],
    queryFn: async () => {
      const { sharedSecret, getSetupUri } = await setUpTOTP();
      return { secret: sharedSecret, uri: getSetupUri(`Chat Booking · ${name}`, user?.email).href };
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return <Loaded query={secret}>{(data) => <Proof {...data} cancel={cancel} finish={finish} />}</Loaded>;
}

function Proof(props: { secret: string; uri: string; cancel: () => void; finish: () => void }) {
  const { secret, uri, cancel, finish } = props;
  const t = useTexts();
  const app = useAppTexts();
  const session = useSessionTexts();
  const failureText = useFailureText();
  const [error, setError] = useState<unknown>();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value) ? null : session('code.invalid')) },
  });

  async function submit({ code }: { code: string }) {
    setError(undefined);
    try {
      await verifyTOTPSetup({ code });
      await updateMFAPreference({ totp: 'PREFERRED' });
      finish();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <Text>{t('totp.scan')}</Text>
        <QrCode text={uri} label={t('totp.picture')} />
        <Text size="sm" component="div">
          {t('totp.letters')} <Code style={{ wordBreak: 'break-all' }}>{secret}</Code>
        </Text>
        {error !== undefined && (
          <Alert color="red" role="alert">
            {failureText(error)}
          </Alert>
        )}
        <CodeInput label={session('totp.code')} {...form.getInputProps('code')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={form.submitting}>
            {t('totp.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Black on white in every scheme: some cameras read nothing else. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text), [text]);
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={196} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
