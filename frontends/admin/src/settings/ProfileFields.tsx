import { useMemo } from 'react';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormCard } from '~/ui/FormCard';
import { currencyOptions } from '~/ui/currencies';
import { LOCALES, LOCALE_NAMES, formatTag, useLocale } from '~/i18n/locale';
import { zoneOptions } from '~/ui/zones';
import type { SettingsValues } from './settings-values';
import { useTexts } from './texts';

export function ProfileFields({ form, readOnly }: { form: UseFormReturnType<SettingsValues>; readOnly: boolean }) {
  const t = useTexts();
  const locale = useLocale();
  const present = form.values.timeZone;
  const zones = useMemo(() => zoneOptions(present), [present]);
  const currencies = useMemo(() => currencyOptions(formatTag(locale)), [locale]);
  return (
    <FormCard title={t('profile')}>
      <TextInput label={t('name')} maxLength={80} required {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('locale')}
          description={t('locale.why')}
          data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          allowDeselect={false}
          disabled={readOnly}
          {...form.getInputProps('locale')}
        />
        <Select
          label={t('currency')}
          description={t('currency.why')}
          data={currencies}
          searchable
          allowDeselect={false}
          disabled={readOnly}
          {...form.getInputProps('currency')}
        />
      </SimpleGrid>
      <Select
        label={t('timeZone')}
        description={t('timeZone.why')}
        data={zones}
        searchable
        allowDeselect={false}
        disabled={readOnly}
        {...form.getInputProps('timeZone')}
      />
    </FormCard>
  );
}
