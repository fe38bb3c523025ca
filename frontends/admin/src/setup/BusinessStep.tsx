import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepBusiness, useBusiness } from '~/api/business';
import { request } from '~/api/request';
import { currencyOptions } from '~/ui/currencies';
import { fieldErrors } from '~/ui/form-errors';
import { formatTag, useLocale } from '~/i18n/locale';
import { zoneOptions } from '~/ui/zones';
import { UpdateBusiness } from '~/settings/settings.gql';
import { type SettingsValues, inputOf, valuesOf } from '~/settings/settings-values';
import { useTexts as useSettingsTexts } from '~/settings/texts';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';

/** What the sign-up has guessed, to be looked at once. */
export function BusinessStep({ done }: StepProps) {
  const t = useSettingsTexts();
  const locale = useLocale();
  const business = useBusiness();
  const form = useForm<SettingsValues>({
    initialValues: valuesOf(business),
    validate: { name: (value) => (value.trim() ? null : t('name.required')) },
  });

  async function submit() {
    const { updateTenant } = await request(UpdateBusiness, { input: inputOf(form.values) });
    keepBusiness(updateTenant);
    await done();
  }

  return (
    <StepForm validate={() => !form.validate().hasErrors} submit={submit} refused={(error) => fieldErrors(form, error)}>
      <TextInput label={t('name')} maxLength={80} {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('timeZone')}
          data={zoneOptions(business.timeZone)}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label={t('currency')}
          data={currencyOptions(formatTag(locale))}
          searchable
          allowDeselect={false}
          {...form.getInputProps('currency')}
        />
      </SimpleGrid>
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
      <TextInput label={t('address')} maxLength={200} {...form.getInputProps('contact.address')} />
    </StepForm>
  );
}
