/** The name as the business writes it, and notes that only the business reads. */

import { TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChange } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { type CustomerFieldsFragment, CustomerRecord, Customers, UpdateCustomer } from './customers.gql';
import { useTexts } from './texts';

/** The API's limits. */
const LONGEST_NAME = 100;
const LONGEST_NOTES = 2000;

interface CustomerFormProps {
  readonly customer: CustomerFieldsFragment;
  readonly readOnly: boolean;
  /** The customer was erased: there is nothing left to save. */
  readonly leaving: boolean;
}

interface CustomerValues extends Record<string, unknown> {
  name: string;
  notes: string;
}

const valuesOf = ({ name, notes }: CustomerFieldsFragment): CustomerValues => ({ name, notes: notes ?? '' });
const inputOf = ({ name, notes }: CustomerValues) => ({ name: name.trim(), notes: notes.trim() || null });

export function CustomerForm({ customer, readOnly, leaving }: CustomerFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const form = useForm<CustomerValues>({
    initialValues: valuesOf(customer),
    validate: { name: (name) => (name.trim() ? null : t('name.required')) },
  });
  const update = useChange(UpdateCustomer, {
    stale: [CustomerRecord, Customers],
    onSuccess: ({ updateCustomer }) => {
      const kept = valuesOf(updateCustomer);
      form.setInitialValues(kept);
      form.setValues(kept);
    },
    onError: (error) => fieldErrors(form, error),
  });
  const write = (values: CustomerValues) => update.mutateAsync({ id: customer.id, input: inputOf(values) });
  const save = async (values: CustomerValues) => {
    const before = valuesOf(customer);
    await write(values);
    done(app('saved'), () => write(before));
  };
  return (
    <form onSubmit={form.onSubmit((values) => void save(values).catch(() => undefined))} noValidate>
      <FormCard title={t('record')}>
        <TextInput
          label={t('name')}
          required
          maxLength={LONGEST_NAME}
          readOnly={readOnly}
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('notes')}
          description={t('notes.why')}
          maxLength={LONGEST_NOTES}
          autosize
          minRows={2}
          maxRows={12}
          readOnly={readOnly}
          {...form.getInputProps('notes')}
        />
      </FormCard>
      {!readOnly && <SaveBar dirty={form.isDirty()} busy={update.isPending} reset={form.reset} />}
      <UnsavedChanges when={form.isDirty() && !leaving} saving={update.isPending} />
    </form>
  );
}
