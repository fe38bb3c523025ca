import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { queryClient, useApi } from '~/api/hooks';
import { request } from '~/api/request';
import { fieldErrors } from '~/ui/form-errors';
import { minorDigits, useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { AlreadyThere } from './AlreadyThere';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';
import { SetupCatalog, SetupCreateService } from './setup.gql';
import { useTexts } from './texts';

const DURATIONS = [15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240];

export function ServiceStep({ done }: StepProps) {
  const t = useTexts();
  return (
    <Loaded query={useApi(SetupCatalog, {})}>
      {({ catalog: { services } }) =>
        services.length ? (
          <AlreadyThere names={services.map(({ name }) => name)} text={t('service.there')} done={done} />
        ) : (
          <FirstService done={done} />
        )
      }
    </Loaded>
  );
}

function FirstService({ done }: StepProps) {
  const t = useTexts();
  const format = useFormat();
  const { currency } = useBusiness();
  const digits = minorDigits(currency);
  const form = useForm({
    initialValues: { name: '', durationMinutes: '60', priceMinor: '' as number | string },
    validate: { name: (value) => (value.trim() ? null : t('service.required')) },
  });

  async function submit() {
    const { name, durationMinutes, priceMinor } = form.values;
    await request(SetupCreateService, {
      input: {
        name: name.trim(),
        durationMinutes: Number(durationMinutes),
        ...(priceMinor === '' ? {} : { priceMinor: Math.round(Number(priceMinor) * 10 ** digits) }),
      },
    });
    await done();
    await queryClient.invalidateQueries();
  }

  return (
    <StepForm validate={() => !form.validate().hasErrors} submit={submit} refused={(error) => fieldErrors(form, error)}>
      <TextInput
        label={t('service.name')}
        placeholder={t('service.example')}
        maxLength={80}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('service.duration')}
          data={DURATIONS.map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
          allowDeselect={false}
          {...form.getInputProps('durationMinutes')}
        />
        <NumberInput
          label={t('service.price', { currency })}
          description={t('service.price.none')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          decimalScale={digits}
          thousandSeparator=" "
          hideControls
          {...form.getInputProps('priceMinor')}
        />
      </SimpleGrid>
    </StepForm>
  );
}
