/** Who waits for a full day to open up: nothing where nobody does. */

import { Anchor, Button, Card, Group, Popover, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useApi, useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import { mailto } from '~/ui/mailto';
import { addDays } from '~/ui/zone-time';
import { Holds, RemoveWaitingEntry, WaitingEntries, type WaitingEntriesQuery } from './waiting.gql';
import { useTexts } from './texts';
import classes from './waiting.module.css';

interface WaitingListProps {
  /** Dates, the second one not included. */
  readonly from: string;
  readonly until: string;
}

type Waiting = WaitingEntriesQuery['waitingEntries'][number];

/** They come and go by themselves. */
const LOOK_MS = 20_000;
const OPEN: readonly string[] = ['WAITING', 'OFFERED'];

export function WaitingList({ from, until }: WaitingListProps) {
  const t = useTexts();
  const { data } = useApi(WaitingEntries, { from, to: addDays(until, -1) }, { refetchInterval: LOOK_MS });
  const entries = (data?.waitingEntries ?? []).filter(({ status }) => OPEN.includes(status));
  if (entries.length === 0) return null;
  return (
    <Card padding="sm" component="section" aria-labelledby="waiting">
      <Title order={2} id="waiting" px="xs" mb="xs">
        {t('title')}
      </Title>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Row entry={entry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Row({ entry }: { entry: Waiting }) {
  const t = useTexts();
  const format = useFormat();
  const may = useRights();
  const { date, window, offer, providerName } = entry;
  const day = format.plainDate(date, 'day');
  const when = window?.length ? t('between', { day, from: window[0]!, to: window[1]! }) : day;
  const wish = [
    t('waits', { service: entry.serviceName, when }),
    providerName ? t('with', { provider: providerName }) : '',
  ];
  return (
    <Group justify="space-between" wrap="nowrap" px="xs" py={8} align="flex-start">
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Text fw={550}>{entry.name}</Text>
        <Text size="sm">{wish.filter(Boolean).join(' ')}</Text>
        <Text size="sm" {...(offer ? { fw: 550 } : { c: 'dimmed' })}>
          {offer
            ? t('status.OFFERED', { time: format.time(offer.start), until: format.time(offer.until) })
            : t('since', { when: format.relative(entry.createdAt, Math.max(Date.now(), Date.parse(entry.createdAt))) })}
        </Text>
        <Anchor size="sm" href={mailto(entry.email)} style={{ overflowWrap: 'anywhere' }}>
          {entry.email}
        </Anchor>
      </Stack>
      {may('Mutation.removeWaitingEntry') && <Remove entry={entry} />}
    </Group>
  );
}

/** Asked about beforehand: their place in the line cannot be given back. */
function Remove({ entry: { id, name, offer } }: { entry: Waiting }) {
  const t = useTexts();
  const [asked, setAsked] = useState(false);
  const remove = useChange(RemoveWaitingEntry, {
    stale: [WaitingEntries, Holds],
    onSuccess: () => notifications.show({ message: t('removed', { name }) }),
  });
  return (
    <Popover opened={asked} onChange={setAsked} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          aria-label={t('remove.of', { name })}
          onClick={() => setAsked(!asked)}
        >
          {t('remove')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">
            {t('remove.sure', { name })} {offer ? t('remove.offer') : ''}
          </Text>
          <Button size="compact-sm" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('remove.do')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
