/** The business's own systems that are told of its bookings, and how each message fared. */

import { useState } from 'react';
import { Button, Card } from '@mantine/core';
import { Plus, Webhook } from 'lucide-react';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { Deliveries } from './Deliveries';
import { EndpointForm } from './EndpointForm';
import { EndpointRow } from './EndpointRow';
import { SecretDialog } from './SecretDialog';
import { Webhooks } from './webhooks.gql';
import { useTexts } from './texts';
import classes from './webhooks.module.css';

const MOST = 5;

export function WebhooksPage() {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const query = useApi(Webhooks, {});
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const full = (query.data?.webhooks.length ?? 0) >= MOST;
  const add = may('Mutation.createWebhook') && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)} disabled={full}>
      {t('new')}
    </Button>
  );
  return (
    <Page
      title={app('nav.webhooks')}
      description={t('description')}
      width="text"
      actions={query.data?.webhooks.length ? add : null}
    >
      <Loaded
        query={query}
        isEmpty={({ webhooks }) => webhooks.length === 0}
        empty={
          <Empty icon={Webhook} title={t('empty')} text={t('empty.text')}>
            {add}
          </Empty>
        }
      >
        {({ webhooks }) => (
          <>
            <Card padding={0}>
              <ul className={classes.list}>
                {webhooks.map((webhook) => (
                  <EndpointRow key={webhook.id} of={webhook} showSecret={setSecret} />
                ))}
              </ul>
            </Card>
            <Deliveries webhooks={webhooks} />
          </>
        )}
      </Loaded>
      {adding && (
        <EndpointForm
          close={() => setAdding(false)}
          made={(made) => {
            setAdding(false);
            setSecret(made);
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} close={() => setSecret(undefined)} />}
    </Page>
  );
}
