import { NumberInput, Select, SimpleGrid, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormCard } from '~/ui/FormCard';
import { useFormat } from '~/ui/format';
import { type SettingsValues, inDays, withPresent } from './settings-values';
import { useTexts } from './texts';

const HOUR = 60;
const DAY = 24 * HOUR;
const INTERVALS = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const NOTICES = [0, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY];
const FARTHEST_DAYS = 365;

type Minutes = 'slotIntervalMinutes' | 'minimumNoticeMinutes' | 'changeNoticeMinutes';

export function BookingRulesFields({ form, readOnly }: { form: UseFormReturnType<SettingsValues>; readOnly: boolean }) {
  const t = useTexts();
  const format = useFormat();

  const shown = (minutes: number) => {
    const days = inDays(minutes);
    if (minutes === 0) return t('rules.none');
    return days ? t('rules.days', { count: days }) : format.duration(minutes);
  };
  const choice = (name: Minutes, usual: readonly number[]) => ({
    label: t(`rules.${name}`),
    description: t(`rules.${name}.why`),
    data: withPresent(usual, form.values.rules[name]).map((value) => ({ value: String(value), label: shown(value) })),
    allowDeselect: false,
    disabled: readOnly,
    value: String(form.values.rules[name]),
    onChange: (value: string | null) => value && form.setFieldValue(`rules.${name}`, Number(value)),
    error: form.errors[`rules.${name}`],
  });

  return (
    <FormCard title={t('rules')} text={t('rules.why')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        <Select {...choice('minimumNoticeMinutes', NOTICES)} />
        <NumberInput
          label={t('rules.horizonDays')}
          description={t('rules.horizonDays.why')}
          min={1}
          max={FARTHEST_DAYS}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps('rules.horizonDays')}
        />
        <Select {...choice('changeNoticeMinutes', NOTICES)} />
        <Select {...choice('slotIntervalMinutes', INTERVALS)} />
      </SimpleGrid>
      <Switch
        label={t('rules.autoConfirm')}
        description={t('rules.autoConfirm.why')}
        disabled={readOnly}
        {...form.getInputProps('rules.autoConfirm', { type: 'checkbox' })}
      />
    </FormCard>
  );
}
