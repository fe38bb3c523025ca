/** The log of thirty days, newest first. */

import { useEffect, useState } from 'react';
import { ActionIcon, Card, Group, Select, Title } from '@mantine/core';
import { RefreshCw, ScrollText } from 'lucide-react';
import { usePages } from '~/api/pages';
import type { WebhookDeliveryState } from '~/schema.gql';
import { MoreButton } from '~/ui/MoreButton';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { DeliveryRow } from './DeliveryRow';
import { STATES, newsSoon } from './delivery';
import { nameOf } from './health';
import { WebhookDeliveries, type WebhookDeliveriesQueryVariables, type WebhookFieldsFragment } from './webhooks.gql';
import { useTexts } from './texts';
import classes from './webhooks.module.css';

const LOOK_MS = 3_000;

export function Deliveries({ webhooks }: { webhooks: readonly WebhookFieldsFragment[] }) {
  const t = useTexts();
  const [webhookId, setWebhookId] = useState<string | null>(null);
  const [state, setState] = useState<WebhookDeliveryState | null>(null);
  const asked: WebhookDeliveriesQueryVariables = { ...(webhookId && { webhookId }), ...(state && { state }) };
  const query = usePages(WebhookDeliveries, asked, ({ webhookDeliveries }) => webhookDeliveries);
  const deliveries = query.data?.flatMap(({ items }) => items) ?? [];
  const endpoints = new Map(webhooks.map((webhook) => [webhook.id, webhook]));
  const { refetch } = query;
  const soon = newsSoon(deliveries, query.dataUpdatedAt);
  useEffect(() => {
    if (!soon) return;
    const looking = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(looking);
  }, [soon, refetch]);
  return (
    <section aria-label={t('log')}>
      <Group justify="space-between" mt="xl" mb="sm" gap="sm">
        <Title order={2}>{t('log')}</Title>
        <Group gap="xs" className={classes.filters!}>
          {webhooks.length > 1 && (
            <Select
              aria-label={t('log.of')}
              placeholder={t('log.all')}
              data={webhooks.map((webhook) => ({ value: webhook.id, label: nameOf(webhook) }))}
              value={webhookId}
              onChange={setWebhookId}
              clearable
              clearButtonProps={{ 'aria-label': t('log.all') }}
            />
          )}
          <Select
            aria-label={t('state')}
            placeholder={t('state.all')}
            data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={state}
            onChange={(value) => setState(value as WebhookDeliveryState | null)}
            clearable
            clearButtonProps={{ 'aria-label': t('state.all') }}
          />
          <ActionIcon aria-label={t('log.again')} loading={query.isRefetching} onClick={() => void refetch()} size={36}>
            <RefreshCw size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Loaded
        query={query}
        isEmpty={(pages) => !query.hasNextPage && pages.every(({ items }) => items.length === 0)}
        empty={
          <Empty
            icon={ScrollText}
            title={t(webhookId || state ? 'log.none' : 'log.empty')}
            text={webhookId || state ? undefined : t('log.empty.text')}
          />
        }
      >
        {() => (
          <>
            <Card padding={0}>
              <ul className={classes.list} aria-busy={query.isPlaceholderData}>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} of={delivery} to={endpoints.get(delivery.webhookId)} />
                ))}
              </ul>
            </Card>
            <MoreButton query={query} />
          </>
        )}
      </Loaded>
    </section>
  );
}
