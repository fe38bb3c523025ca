/** One service: its form, for a new one as for one that is there. */

import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states/Loaded';
import { NotFound } from '~/ui/states/NotFound';
import { ServiceForm } from './ServiceForm';
import { newService, valuesOf } from './service-values';
import { Catalog } from './services.gql';
import { useTexts } from './texts';

export function ServicePage() {
  const t = useTexts();
  const { id } = useParams();
  const { currency } = useBusiness();
  return (
    <Loaded query={useApi(Catalog, {})}>
      {({ catalog }) => {
        const service = catalog.services.find((each) => each.id === id);
        if (id && !service) return <NotFound />;
        const working = catalog.providers.filter(({ active }) => active).map((each) => each.id);
        return (
          <Page
            title={service?.name ?? t('new')}
            width="text"
            actions={
              <Button
                component={Link}
                to="/services"
                variant="default"
                leftSection={<ArrowLeft size={16} aria-hidden />}
              >
                {t('back')}
              </Button>
            }
          >
            <ServiceForm
              key={id ?? 'new'}
              catalog={catalog}
              service={service}
              initial={service ? valuesOf(service, currency) : newService(working)}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
