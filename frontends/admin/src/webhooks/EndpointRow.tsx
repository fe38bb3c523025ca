import { useState } from 'react';
import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { Ellipsis, KeyRound, Pencil, Power, RefreshCw, Send, Trash2 } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { request } from '~/api/request';
import { useRights } from '~/api/rights';
import { useShowError } from '~/api/show-error';
import { useFormat } from '~/ui/format';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { EndpointForm } from './EndpointForm';
import { Deletion, Rotation } from './Questions';
import { COLOURS, healthOf, nameOf } from './health';
import {
  SendTestWebhook,
  UpdateWebhook,
  WebhookDeliveries,
  type WebhookFieldsFragment,
  WebhookSecret,
  Webhooks,
} from './webhooks.gql';
import { useTexts } from './texts';
import classes from './webhooks.module.css';

type Doing = 'edit' | 'rotate' | 'delete';

interface EndpointRowProps {
  readonly of: WebhookFieldsFragment;
  readonly showSecret: (secret: string) => void;
}

export function EndpointRow({ of, showSecret }: EndpointRowProps) {
  const t = useTexts();
  const may = useRights();
  const format = useFormat();
  const [now] = useState(Date.now);
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  const health = healthOf(of);
  const oldSecret = of.previousSecretUntil && new Date(of.previousSecretUntil).getTime() > now;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={550} className={classes.name!}>
            {nameOf(of)}
          </Text>
          <Badge variant="light" color={COLOURS[health]} tt="none" className={classes[health] ?? ''}>
            {t(`health.${health}`)}
          </Badge>
        </Group>
        <Text size="sm" className={classes.url!}>
          {of.url}
        </Text>
        <Text size="sm" c="dimmed">
          {t('hears', { events: format.list(of.events.map((event) => t(`event.${event}`))) })}
        </Text>
        {of.failingSince && (health === 'failing' || health === 'givenUp') && (
          <Text size="sm">{t(`health.${health}.since`, { time: format.dateTime(of.failingSince) })}</Text>
        )}
        {oldSecret && (
          <Text size="sm" c="dimmed">
            {t('rotate.until', { time: format.dateTime(of.previousSecretUntil!) })}
          </Text>
        )}
      </div>
      {may('Mutation.updateWebhook') && <Actions of={of} choose={setDoing} showSecret={showSecret} />}
      {doing === 'edit' && <EndpointForm of={of} close={stop} />}
      {doing === 'rotate' && <Rotation of={of} close={stop} made={showSecret} />}
      {doing === 'delete' && <Deletion of={of} close={stop} />}
    </li>
  );
}

function Actions({ of, choose, showSecret }: EndpointRowProps & { choose: (doing: Doing) => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const done = useDone();
  const showError = useShowError();
  const test = useChange(SendTestWebhook, { stale: [WebhookDeliveries], onSuccess: () => done(t('test.done')) });
  const power = useChange(UpdateWebhook, { stale: [Webhooks] });

  async function turn() {
    const set = (active: boolean) => power.mutateAsync({ id: of.id, input: { active } });
    await set(!of.active);
    done(t(of.active ? 'off.done' : 'on.done', { name: nameOf(of) }), () => set(of.active));
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('actions', { name: nameOf(of) })} loading={test.isPending || power.isPending}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Send size={15} aria-hidden />} onClick={() => test.mutate({ id: of.id })}>
          {t('test')}
        </Menu.Item>
        <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={() => choose('edit')}>
          {app('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<Power size={15} aria-hidden />} onClick={() => void turn().catch(() => undefined)}>
          {t(of.active ? 'off' : 'on')}
        </Menu.Item>
        {may('Query.webhookSecret') && (
          <Menu.Item
            leftSection={<KeyRound size={15} aria-hidden />}
            // Asked for each time and kept nowhere.
            onClick={() =>
              void request(WebhookSecret, { id: of.id }).then(
                ({ webhookSecret }) => showSecret(webhookSecret.secret),
                showError,
              )
            }
          >
            {t('secret.show')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<RefreshCw size={15} aria-hidden />} onClick={() => choose('rotate')}>
          {t('rotate')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={15} aria-hidden />} onClick={() => choose('delete')}>
          {app('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
