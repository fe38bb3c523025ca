import { useForm } from '@mantine/form';
import { keepBusiness, useBusiness } from '~/api/business';
import { request } from '~/api/request';
import { fieldErrors } from '~/ui/form-errors';
import { UpdateBusiness } from '~/settings/settings.gql';
import { LookFields } from '~/widget/LookFields';
import { PreviewCard } from '~/widget/PreviewCard';
import { COLOUR, type LookValues, lookInputOf, lookValuesOf, previewOf } from '~/widget/look-values';
import { useTexts as useWidgetTexts } from '~/widget/texts';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';

export function LookStep({ done }: StepProps) {
  const t = useWidgetTexts();
  const business = useBusiness();
  const form = useForm<LookValues>({
    initialValues: lookValuesOf(business),
    validate: { look: { colour: (value) => (COLOUR.test(value) ? null : t('colour.invalid')) } },
  });

  async function submit() {
    const { updateTenant } = await request(UpdateBusiness, { input: { look: lookInputOf(form.values) } });
    keepBusiness(updateTenant);
    await done();
  }

  return (
    <StepForm validate={() => !form.validate().hasErrors} submit={submit} refused={(error) => fieldErrors(form, error)}>
      <LookFields form={form} readOnly={false} />
      <PreviewCard look={{ ...previewOf(form.values), locale: business.locale }} />
    </StepForm>
  );
}
