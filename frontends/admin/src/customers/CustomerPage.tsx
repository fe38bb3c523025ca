/** One customer: who it is, the visits, what the business notes, and the right to be told and forgotten. */

import { Button, Stack } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { ReadOnlyNote } from '~/ui/ReadOnlyNote';
import { Loaded } from '~/ui/states/Loaded';
import { NotFound } from '~/ui/states/NotFound';
import { useLeave } from '~/ui/use-leave';
import { Contact } from './Contact';
import { CustomerForm } from './CustomerForm';
import { PersonalData } from './PersonalData';
import { Visits } from './Visits';
import { CustomerRecord } from './customers.gql';
import { useTexts } from './texts';
import { useVisits } from './use-visits';

export function CustomerPage() {
  const t = useTexts();
  const { id } = useParams();
  const readOnly = !useRights()('Mutation.updateCustomer');
  const { leaving, leave } = useLeave('/customers');
  const query = useApi(CustomerRecord, { id: id! });
  const customer = query.data?.customer;
  const visits = useVisits(customer);
  return (
    <Loaded query={query} isEmpty={() => !customer} empty={<NotFound />}>
      {() =>
        customer && (
          <Page
            title={customer.name}
            description={<Contact customer={customer} />}
            width="text"
            actions={
              <Button
                component={Link}
                to="/customers"
                variant="default"
                leftSection={<ArrowLeft size={16} aria-hidden />}
              >
                {t('back')}
              </Button>
            }
          >
            {readOnly && <ReadOnlyNote />}
            <Stack gap="lg">
              <CustomerForm key={customer.id} customer={customer} readOnly={readOnly} leaving={leaving} />
              <Visits visits={visits} />
              <PersonalData customer={customer} ahead={visits.ahead} leave={leave} />
            </Stack>
          </Page>
        )
      }
    </Loaded>
  );
}
