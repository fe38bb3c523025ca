/** A month of the business against its plan: how much, on which days, more or less than before. */

import { useState } from 'react';
import { Card, Select, SimpleGrid, Stack, Title } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { Page } from '~/ui/Page';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { DaysChart } from './DaysChart';
import { LimitBanner, PLAN } from './LimitBanner';
import { MeterCard } from './MeterCard';
import { PlanCard } from './PlanCard';
import { before, changeOf, monthOf, monthsSince } from './months';
import { MonthUsage } from './usage.gql';
import { useTexts } from './texts';

export function UsagePage() {
  const t = useTexts();
  const app = useAppTexts();
  const format = useFormat();
  const { timeZone, createdAt } = useBusiness();
  const [today] = useState(() => monthOf(Date.now(), timeZone));
  const [month, setMonth] = useState(today);
  const months = monthsSince(monthOf(new Date(createdAt).getTime(), timeZone), today);
  const previous = useApi(MonthUsage, { month: before(month, 1) }).data?.usage;
  return (
    <Page
      title={app('nav.usage')}
      description={t('description')}
      actions={
        <Select
          aria-label={t('month')}
          data={months.map((value) => ({ value, label: format.plainDate(`${value}-01`, 'month') }))}
          value={month}
          onChange={(value) => value && setMonth(value)}
          allowDeselect={false}
        />
      }
    >
      <Loaded query={useApi(MonthUsage, { month }, { keepPrevious: true })}>
        {({ usage }) => (
          <Stack gap="lg">
            {month === today && <LimitBanner usage={usage} />}
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              {(['bookings', 'conversations', 'messages', 'providers'] as const).map((what) => (
                <MeterCard
                  key={what}
                  title={t(what)}
                  meter={usage[what]}
                  // Providers are counted as they are now, whatever the month.
                  change={
                    what === 'providers' || !previous ? undefined : changeOf(usage[what].used, previous[what].used)
                  }
                />
              ))}
            </SimpleGrid>
            <Card component="section">
              <Title order={2} mb="md">
                {t('days')}
              </Title>
              <DaysChart days={usage.days} />
            </Card>
            <div id={PLAN}>
              <PlanCard plan={usage.plan} />
            </div>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
