import { Card, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepBusiness, useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { UpdateBusiness } from '~/settings/settings.gql';
import { LookFields } from './LookFields';
import { COLOUR, type LookValues, lookInputOf, lookValuesOf } from './look-values';
import { useTexts } from './texts';

/** The look, kept; `onChange` hears every change of the form, kept or not. */
export function LookForm({ onChange }: { onChange: (values: LookValues) => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const business = useBusiness();
  const readOnly = !useRights()('Mutation.updateTenant');
  const form = useForm<LookValues>({
    initialValues: lookValuesOf(business),
    validate: { look: { colour: (value) => (COLOUR.test(value) ? null : t('colour.invalid')) } },
    onValuesChange: onChange,
  });
  const save = useChange(UpdateBusiness, {
    onSuccess: ({ updateTenant }) => {
      const kept = lookValuesOf(updateTenant);
      keepBusiness(updateTenant);
      form.setInitialValues(kept);
      form.setValues(kept);
      done(app('saved'));
    },
    onError: (error) => fieldErrors(form, error),
  });
  return (
    <Card component="section">
      <Title order={2} mb="md">
        {t('look')}
      </Title>
      <form onSubmit={form.onSubmit((values) => save.mutate({ input: { look: lookInputOf(values) } }))} noValidate>
        <LookFields form={form} readOnly={readOnly} />
        {!readOnly && <SaveBar dirty={form.isDirty()} busy={save.isPending} reset={form.reset} />}
      </form>
      <UnsavedChanges when={form.isDirty()} saving={save.isPending} />
    </Card>
  );
}
