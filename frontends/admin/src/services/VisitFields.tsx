/** How long a visit takes, what is kept free around it, and who performs it. */

import { Checkbox, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormCard } from '~/ui/FormCard';
import { VisitBar } from './VisitBar';
import { LONGEST_VISIT_MINUTES, STEP_MINUTES, type ServiceValues } from './service-values';
import { useTexts } from './texts';

interface VisitFieldsProps {
  readonly form: UseFormReturnType<ServiceValues>;
  readonly providers: readonly { id: string; name: string; active: boolean }[];
  readonly readOnly: boolean;
}

type Minutes = 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes';

export function VisitFields({ form, providers, readOnly }: VisitFieldsProps) {
  const t = useTexts();

  const minutes = (name: Minutes, least: number) => {
    const { onChange, ...input } = form.getInputProps(name);
    // Typed numbers go onto the grid when the field is left.
    const settle = () => {
      const value = Number(form.getValues()[name]) || 0;
      form.setFieldValue(name, Math.max(least, Math.round(value / STEP_MINUTES) * STEP_MINUTES));
    };
    return {
      label: t(name),
      ...input,
      onChange: (value: string | number) => onChange(Number(value) || 0),
      onBlur: settle,
      min: least,
      max: LONGEST_VISIT_MINUTES,
      step: STEP_MINUTES,
      allowDecimal: false,
      allowNegative: false,
      suffix: ' min',
      readOnly,
    };
  };

  return (
    <FormCard title={t('visit')} text={t('visit.why')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput {...minutes('bufferBeforeMinutes', 0)} />
        <NumberInput {...minutes('durationMinutes', STEP_MINUTES)} required />
        <NumberInput {...minutes('bufferAfterMinutes', 0)} />
      </SimpleGrid>
      <VisitBar {...form.values} />
      <Checkbox.Group label={t('providers')} description={t('providers.why')} {...form.getInputProps('providerIds')}>
        <Stack gap="xs" mt="sm">
          {providers.map(({ id, name, active }) => (
            <Checkbox
              key={id}
              value={id}
              label={active ? name : t('provider.inactive', { name })}
              disabled={readOnly}
            />
          ))}
          {providers.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('providers.none')}
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
    </FormCard>
  );
}
