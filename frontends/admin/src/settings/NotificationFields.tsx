import { MultiSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormCard } from '~/ui/FormCard';
import { useFormat } from '~/ui/format';
import { type SettingsValues, inDays, withPresent } from './settings-values';
import { useTexts } from './texts';

const HOUR = 60;
const DAY = 24 * HOUR;
const USUAL = [
  15,
  30,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
];
const MOST_REMINDERS = 5;
const SWITCHES = ['tellNew', 'tellChanged', 'tellCancelled'] as const;

export function NotificationFields({ form, readOnly }: { form: UseFormReturnType<SettingsValues>; readOnly: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const chosen = form.values.notifications.reminderMinutes;

  const shown = (minutes: number) => {
    const days = inDays(minutes);
    return days ? t('rules.days', { count: days }) : format.duration(minutes);
  };
  const choices = chosen.map(Number).reduce(withPresent, USUAL);
  // What is wrong with one of them is told of all: they stand in one field.
  const wrong = Object.entries(form.errors).find(([field]) => field.startsWith('notifications.reminderMinutes'));

  return (
    <FormCard title={t('notifications')} text={t('notifications.why')}>
      <MultiSelect
        label={t('notifications.reminders')}
        description={t('notifications.reminders.why')}
        placeholder={chosen.length === 0 ? t('notifications.reminders.none') : undefined}
        data={choices.map((minutes) => ({ value: String(minutes), label: shown(minutes) }))}
        maxValues={MOST_REMINDERS}
        disabled={readOnly}
        clearable
        searchable
        value={chosen}
        onChange={(values) =>
          form.setFieldValue(
            'notifications.reminderMinutes',
            values.sort((one, other) => Number(other) - Number(one)),
          )
        }
        error={wrong?.[1]}
      />
      <TextInput
        label={t('notifications.businessEmail')}
        description={t('notifications.businessEmail.why')}
        type="email"
        placeholder={form.values.contact.email}
        {...form.getInputProps('notifications.businessEmail')}
      />
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          {t('notifications.tell')}
        </Text>
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t(`notifications.${name}`)}
            disabled={readOnly}
            {...form.getInputProps(`notifications.${name}`, { type: 'checkbox' })}
          />
        ))}
      </Stack>
    </FormCard>
  );
}
