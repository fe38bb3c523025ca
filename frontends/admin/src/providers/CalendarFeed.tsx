/** A provider's private calendar: an address that a calendar program subscribes to, made, replaced and ended here. */

import { useState } from 'react';
import { Button, Code, Group, Text } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { useApi, useChange } from '~/api/hooks';
import { CopyButton } from '~/ui/CopyButton';
import { FormCard } from '~/ui/FormCard';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { CalendarFeed as Feed, type CalendarFeedQuery, CreateCalendarFeed, RevokeCalendarFeed } from './providers.gql';
import { useTexts } from './texts';

export function CalendarFeed({ providerId }: { providerId: string }) {
  const t = useTexts();
  return (
    <FormCard title={t('feed')} text={t('feed.why')}>
      <Loaded query={useApi(Feed, { providerId })}>
        {({ calendarFeed }) =>
          calendarFeed ? <Address feed={calendarFeed} providerId={providerId} /> : <None providerId={providerId} />
        }
      </Loaded>
    </FormCard>
  );
}

function None({ providerId }: { providerId: string }) {
  const t = useTexts();
  const create = useChange(CreateCalendarFeed, { stale: [Feed] });
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<CalendarPlus size={16} aria-hidden />}
        loading={create.isPending}
        onClick={() => create.mutate({ providerId })}
      >
        {t('feed.create')}
      </Button>
    </Group>
  );
}

interface AddressProps {
  readonly feed: NonNullable<CalendarFeedQuery['calendarFeed']>;
  readonly providerId: string;
}

function Address({ feed: { url, createdAt }, providerId }: AddressProps) {
  const t = useTexts();
  const format = useFormat();
  const [asking, setAsking] = useState<'replace' | 'revoke'>();
  return (
    <>
      <Code style={{ wordBreak: 'break-all' }}>{url ?? t('feed.nowhere')}</Code>
      <Text size="sm" c="dimmed">
        {t('feed.since', { day: format.dateTime(createdAt) })}
      </Text>
      <Group gap="xs">
        {url && <CopyButton text={url} />}
        <Button size="xs" variant="default" onClick={() => setAsking('replace')}>
          {t('feed.replace')}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => setAsking('revoke')}>
          {t('feed.revoke')}
        </Button>
      </Group>
      {asking && <Asking what={asking} providerId={providerId} close={() => setAsking(undefined)} />}
    </>
  );
}

interface AskingProps {
  readonly what: 'replace' | 'revoke';
  readonly providerId: string;
  readonly close: () => void;
}

/** Asked beforehand: programs that have the old address would stop in silence, and nothing brings it back. */
function Asking({ what, providerId, close }: AskingProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const finished = {
    stale: [Feed],
    onSuccess: () => {
      close();
      done(t(`feed.${what}.done`));
    },
  };
  const create = useChange(CreateCalendarFeed, finished);
  const revoke = useChange(RevokeCalendarFeed, finished);
  return (
    <Dialog close={close} title={t(`feed.${what}.of`)}>
      <Text mb="lg">{t('feed.old')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {app('cancel')}
        </Button>
        <Button
          {...(what === 'revoke' ? { color: 'red' } : {})}
          loading={create.isPending || revoke.isPending}
          onClick={() => (what === 'replace' ? create : revoke).mutate({ providerId })}
        >
          {t(`feed.${what}`)}
        </Button>
      </Group>
    </Dialog>
  );
}
