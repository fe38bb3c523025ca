/** The second factor: a code from an authenticator app at each sign-in. */

import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchMFAPreference, updateMFAPreference } from 'aws-amplify/auth';
import { FormCard } from '~/ui/FormCard';
import { useShowError } from '~/api/show-error';
import { Loaded } from '~/ui/states/Loaded';
import { useDone } from '~/ui/undo';
import { AuthenticatorSetup } from './AuthenticatorSetup';
import { useTexts } from './texts';

const KEY = ['authenticator'];

export function Authenticator() {
  const t = useTexts();
  const done = useDone();
  const showError = useShowError();
  const client = useQueryClient();
  const [settingUp, setup] = useDisclosure(false);
  const query = useQuery({
    queryKey: KEY,
    queryFn: async () => ({ on: (await fetchMFAPreference()).enabled?.includes('TOTP') ?? false }),
  });

  const look = () => client.invalidateQueries({ queryKey: KEY });
  async function turn(totp: 'PREFERRED' | 'DISABLED') {
    await updateMFAPreference({ totp });
    await look();
  }
  async function turnOff() {
    try {
      await turn('DISABLED');
      done(t('totp.off'), () => turn('PREFERRED'));
    } catch (error) {
      showError(error);
    }
  }

  return (
    <FormCard title={t('totp')} text={t('totp.why')}>
      <Loaded query={query}>
        {({ on }) =>
          settingUp ? (
            <AuthenticatorSetup
              cancel={setup.close}
              finish={() => {
                setup.close();
                done(t('totp.on'));
                void look();
              }}
            />
          ) : (
            <Group justify="space-between">
              <Text component="div">
                <Badge variant="light" color={on ? 'pine' : 'gray'}>
                  {on ? t('totp.isOn') : t('totp.isOff')}
                </Badge>
              </Text>
              <Button variant="default" onClick={on ? () => void turnOff() : setup.open}>
                {on ? t('totp.turnOff') : t('totp.turnOn')}
              </Button>
            </Group>
          )
        }
      </Loaded>
    </FormCard>
  );
}
