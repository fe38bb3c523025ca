/** What holds for the whole business: who it is, how it is reached, how it takes bookings. */

import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepBusiness, useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { ReadOnlyNote } from '~/ui/ReadOnlyNote';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { BookingRulesFields } from './BookingRulesFields';
import { ContactFields } from './ContactFields';
import { NotificationFields } from './NotificationFields';
import { ProfileFields } from './ProfileFields';
import { UpdateBusiness } from './settings.gql';
import { type SettingsValues, inputOf, valuesOf } from './settings-values';
import { useTexts } from './texts';

export function SettingsPage() {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const business = useBusiness();
  const readOnly = !useRights()('Mutation.updateTenant');
  const form = useForm<SettingsValues>({
    initialValues: valuesOf(business),
    validate: { name: (value) => (value.trim() ? null : t('name.required')) },
  });
  const save = useChange(UpdateBusiness, {
    onSuccess: ({ updateTenant }) => {
      keepBusiness(updateTenant);
      const kept = valuesOf(updateTenant);
      form.setInitialValues(kept);
      form.setValues(kept);
      done(app('saved'));
    },
    onError: (error) => fieldErrors(form, error),
  });
  return (
    <Page title={app('nav.settings')} description={t('description')} width="text">
      {readOnly && <ReadOnlyNote />}
      <form onSubmit={form.onSubmit((values) => save.mutate({ input: inputOf(values) }))} noValidate>
        <fieldset disabled={readOnly} style={{ all: 'unset', display: 'block' }}>
          <Stack gap="lg">
            <ProfileFields form={form} readOnly={readOnly} />
            <ContactFields form={form} />
            <BookingRulesFields form={form} readOnly={readOnly} />
            <NotificationFields form={form} readOnly={readOnly} />
          </Stack>
        </fieldset>
        {!readOnly && <SaveBar dirty={form.isDirty()} busy={save.isPending} reset={form.reset} />}
      </form>
      <UnsavedChanges when={form.isDirty()} saving={save.isPending} />
    </Page>
  );
}
