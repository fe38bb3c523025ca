/** Who performs the services. */

import { Avatar, Badge, Button, Card, Text } from '@mantine/core';
import { Plus, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { openMinutes, weekOf } from './hours/week';
import { type ProviderFieldsFragment, Providers } from './providers.gql';
import { useTexts } from './texts';
import classes from './providers.module.css';

export function ProvidersPage() {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const add = may('Mutation.createProvider') && (
    <Button component={Link} to="/providers/new" leftSection={<Plus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={app('nav.providers')} description={t('description')} actions={add}>
      <Loaded
        query={useApi(Providers, {})}
        isEmpty={({ catalog }) => catalog.providers.length === 0}
        empty={
          <Empty icon={UserRound} title={t('empty')} text={t('empty.text')}>
            {add}
          </Empty>
        }
      >
        {({ catalog: { providers, services } }) => (
          <Card padding={0}>
            <ul className={rows.list}>
              {providers.map((provider) => (
                <ProviderRow
                  key={provider.id}
                  provider={provider}
                  performs={services
                    .filter(({ providerIds }) => providerIds.includes(provider.id))
                    .map(({ name }) => name)}
                />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

function ProviderRow({ provider, performs }: { provider: ProviderFieldsFragment; performs: readonly string[] }) {
  const t = useTexts();
  const format = useFormat();
  const hours = openMinutes(weekOf(provider.weeklyHours)) / 60;
  return (
    <li className={rows.row} data-off={!provider.active || undefined}>
      <Avatar src={provider.photoUrl ?? null} name={provider.name} color="pine" alt="" />
      <div className={rows.what}>
        <Link to={`/providers/${provider.id}`} className={rows.name}>
          {provider.name}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {performs.length > 0 ? format.list(performs) : t('performsNothing')}
        </Text>
      </div>
      {!provider.active && (
        <Badge variant="light" color="gray">
          {t('inactive')}
        </Badge>
      )}
      {provider.active && hours === 0 ? (
        <Badge variant="light" color="orange">
          {t('noHours')}
        </Badge>
      ) : (
        <Text size="sm" className={classes.hours!}>
          {t('hoursAWeek', { hours: format.number(hours, { maximumFractionDigits: 1 }) })}
        </Text>
      )}
    </li>
  );
}
