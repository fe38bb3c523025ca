/** What can be booked, under its categories. */

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FolderOpen, Plus, Sparkles } from 'lucide-react';
import { Link } from 'react-router';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { Categories } from './Categories';
import { ServiceShelf } from './ServiceShelf';
import { byCategory } from './by-category';
import { Catalog } from './services.gql';
import { useTexts } from './texts';

export function ServicesPage() {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const catalog = useApi(Catalog, {});
  const [opened, { open, close }] = useDisclosure(false);
  const add = may('Mutation.createService') && (
    <Button component={Link} to="/services/new" leftSection={<Plus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={app('nav.services')}
      description={t('description')}
      actions={
        <>
          {may('Mutation.updateCategory') && (
            <Button variant="default" onClick={open} leftSection={<FolderOpen size={16} aria-hidden />}>
              {t('categories')}
            </Button>
          )}
          {add}
        </>
      }
    >
      <Loaded
        query={catalog}
        isEmpty={(data) => data.catalog.services.length === 0}
        empty={
          <Empty icon={Sparkles} title={t('empty')} text={t('empty.text')}>
            {add}
          </Empty>
        }
      >
        {({ catalog: { categories, services, providers } }) =>
          byCategory(categories, services).map(({ category, services: own }) => (
            <ServiceShelf
              key={category?.id ?? 'none'}
              title={category?.name ?? (categories.length > 0 ? t('noCategory') : undefined)}
              services={own}
              providers={providers}
            />
          ))
        }
      </Loaded>
      {opened && catalog.data && <Categories catalog={catalog.data.catalog} close={close} />}
    </Page>
  );
}
