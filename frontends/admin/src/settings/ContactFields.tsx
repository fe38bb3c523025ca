import { SimpleGrid, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormCard } from '~/ui/FormCard';
import type { SettingsValues } from './settings-values';
import { useTexts } from './texts';

export function ContactFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const t = useTexts();
  return (
    <FormCard title={t('contact')} text={t('contact.why')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('email')} type="email" {...form.getInputProps('contact.email')} />
        <TextInput
          label={t('phone')}
          description={t('phone.how')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="tel"
          {...form.getInputProps('contact.phone')}
        />
      </SimpleGrid>
      <TextInput label={t('website')} inputMode="url" {...form.getInputProps('contact.website')} />
      <Textarea label={t('address')} autosize minRows={2} maxLength={200} {...form.getInputProps('contact.address')} />
    </FormCard>
  );
}
