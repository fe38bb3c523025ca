/** One provider: who it is, the hours, the days that differ, and what can be booked as a result. */

import { Button, Stack } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { ReadOnlyNote } from '~/ui/ReadOnlyNote';
import { Loaded } from '~/ui/states/Loaded';
import { NotFound } from '~/ui/states/NotFound';
import { CalendarFeed } from './CalendarFeed';
import { ProviderForm } from './ProviderForm';
import { SlotsPreview } from './SlotsPreview';
import { Exceptions } from './exceptions/Exceptions';
import { HoursForm } from './hours/HoursForm';
import { newProvider, valuesOf } from './provider-values';
import { Providers } from './providers.gql';
import { useTexts } from './texts';

export function ProviderPage() {
  const t = useTexts();
  const { id } = useParams();
  const { timeZone } = useBusiness();
  const may = useRights();
  const readOnly = !may('Mutation.updateProvider');
  const mayFeed = may('Mutation.createCalendarFeed');
  return (
    <Loaded query={useApi(Providers, {})}>
      {({ catalog: { providers, services } }) => {
        const provider = providers.find((each) => each.id === id);
        if (id && !provider) return <NotFound />;
        const performs = services.filter((each) => each.active && id && each.providerIds.includes(id));
        return (
          <Page
            title={provider?.name ?? t('new')}
            width="text"
            actions={
              <Button
                component={Link}
                to="/providers"
                variant="default"
                leftSection={<ArrowLeft size={16} aria-hidden />}
              >
                {t('back')}
              </Button>
            }
          >
            {readOnly && <ReadOnlyNote />}
            <Stack gap="lg" key={id ?? 'new'}>
              <ProviderForm
                provider={provider}
                initial={provider ? valuesOf(provider) : newProvider(timeZone)}
                readOnly={readOnly}
              />
              {provider && (
                <>
                  <HoursForm provider={provider} readOnly={readOnly} />
                  <Exceptions provider={provider} readOnly={readOnly} />
                  <SlotsPreview provider={provider} services={performs} />
                  {mayFeed && <CalendarFeed providerId={provider.id} />}
                </>
              )}
            </Stack>
          </Page>
        );
      }}
    </Loaded>
  );
}
