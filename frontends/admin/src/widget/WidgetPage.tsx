/** The chat on the business's own pages: how it looks, where it may stand, what to paste. */

import { useState } from 'react';
import { Grid, Stack } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { KeysCard } from './KeysCard';
import { LookForm } from './LookForm';
import { PreviewCard } from './PreviewCard';
import { Snippets } from './Snippets';
import { keysOfPages } from './keys';
import { lookValuesOf, previewOf } from './look-values';
import { WidgetKeys } from './widget.gql';
import { useTexts } from './texts';

export function WidgetPage() {
  const t = useTexts();
  const app = useAppTexts();
  const business = useBusiness();
  const [shown, setShown] = useState(() => lookValuesOf(business));
  return (
    <Page title={app('nav.widget')} description={t('description')}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <LookForm onChange={setShown} />
            <PreviewCard look={{ ...previewOf(shown), locale: business.locale }} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Loaded query={useApi(WidgetKeys, {})}>
            {({ widgetKeys }) => {
              const keys = keysOfPages(widgetKeys, window.location.origin, Date.now());
              return (
                <Stack gap="lg">
                  <FormCard title={t('snippet')} text={t('snippet.why')}>
                    <Snippets keys={keys.filter(({ revokedAt }) => !revokedAt)} />
                  </FormCard>
                  <KeysCard keys={keys} />
                </Stack>
              );
            }}
          </Loaded>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
