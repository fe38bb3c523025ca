/** What a customer reads before choosing. */

import { NumberInput, Select, SimpleGrid, Switch, TagsInput, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { FormCard } from '~/ui/FormCard';
import { minorDigits } from '~/i18n/minor-digits';
import { inOrder } from './by-category';
import type { ServiceValues } from './service-values';
import type { CategoryFieldsFragment } from './services.gql';
import { useTexts } from './texts';

interface OfferFieldsProps {
  readonly form: UseFormReturnType<ServiceValues>;
  readonly categories: readonly CategoryFieldsFragment[];
  readonly readOnly: boolean;
}

const MOST_ALIASES = 20;

export function OfferFields({ form, categories, readOnly }: OfferFieldsProps) {
  const t = useTexts();
  const { currency } = useBusiness();
  return (
    <FormCard title={t('offer')}>
      <TextInput label={t('name')} required maxLength={80} readOnly={readOnly} {...form.getInputProps('name')} />
      <Textarea
        label={t('text')}
        description={t('text.why')}
        maxLength={500}
        autosize
        minRows={2}
        readOnly={readOnly}
        {...form.getInputProps('description')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        <NumberInput
          label={t('price')}
          description={t('price.why')}
          min={0}
          decimalScale={minorDigits(currency)}
          allowNegative={false}
          thousandSeparator=" "
          rightSection={currency}
          rightSectionWidth={54}
          rightSectionPointerEvents="none"
          readOnly={readOnly}
          {...form.getInputProps('price')}
        />
        <Select
          label={t('category')}
          data={inOrder(categories).map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('noCategory')}
          clearable
          readOnly={readOnly}
          {...form.getInputProps('categoryId')}
        />
      </SimpleGrid>
      <TagsInput
        label={t('aliases')}
        description={t('aliases.why')}
        maxTags={MOST_ALIASES}
        splitChars={[',', ';']}
        acceptValueOnBlur
        readOnly={readOnly}
        {...form.getInputProps('aliases')}
      />
      <Switch
        label={t('active')}
        description={t('active.why')}
        disabled={readOnly}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
    </FormCard>
  );
}
