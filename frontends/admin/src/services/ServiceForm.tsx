import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trash2 } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { ReadOnlyNote } from '~/ui/ReadOnlyNote';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { useFormat } from '~/ui/format';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { useLeave } from '~/ui/use-leave';
import { OfferFields } from './OfferFields';
import { VisitFields } from './VisitFields';
import { LONGEST_VISIT_MINUTES, type ServiceValues, inputOf, valuesOf, visitMinutes } from './service-values';
import { Catalog, type CatalogQuery, CreateService, type ServiceFieldsFragment, UpdateService } from './services.gql';
import { useTexts } from './texts';
import { useDeletion } from './use-deletion';

interface ServiceFormProps {
  readonly catalog: CatalogQuery['catalog'];
  readonly service: ServiceFieldsFragment | undefined;
  readonly initial: ServiceValues;
}

export function ServiceForm({ catalog, service, initial }: ServiceFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const format = useFormat();
  const { currency } = useBusiness();
  const may = useRights();
  const readOnly = !may('Mutation.updateService');
  const { leaving, leave } = useLeave('/services');
  const remove = useDeletion(leave);
  const form = useForm<ServiceValues>({
    initialValues: initial,
    validate: {
      name: (name) => (name.trim() ? null : t('name.required')),
      durationMinutes: (_, values) =>
        visitMinutes(values) > LONGEST_VISIT_MINUTES
          ? t('visit.tooLong', { longest: format.duration(LONGEST_VISIT_MINUTES) })
          : null,
    },
  });
  const refused = (error: Error) => fieldErrors(form, error);
  const create = useChange(CreateService, {
    stale: [Catalog],
    onSuccess: ({ createService }) => {
      leave();
      done(t('created', { name: createService.name }));
    },
    onError: refused,
  });
  const update = useChange(UpdateService, {
    stale: [Catalog],
    onSuccess: ({ updateService }) => {
      const kept = valuesOf(updateService, currency);
      form.setInitialValues(kept);
      form.setValues(kept);
      done(app('saved'));
    },
    onError: refused,
  });
  const busy = create.isPending || update.isPending;
  const save = (values: ServiceValues) => {
    const input = inputOf(values, currency);
    if (service) update.mutate({ id: service.id, input });
    else create.mutate({ input });
  };
  return (
    <>
      {readOnly && <ReadOnlyNote />}
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="lg">
          <OfferFields form={form} categories={catalog.categories} readOnly={readOnly} />
          <VisitFields form={form} providers={catalog.providers} readOnly={readOnly} />
          {service && may('Mutation.deleteService') && (
            <Group>
              <Button
                variant="subtle"
                color="red"
                leftSection={<Trash2 size={16} aria-hidden />}
                loading={remove.isPending}
                onClick={() => remove.mutate({ id: service.id })}
              >
                {t('delete')}
              </Button>
            </Group>
          )}
        </Stack>
        {!readOnly && <SaveBar dirty={!service || form.isDirty()} busy={busy} reset={service ? form.reset : leave} />}
      </form>
      <UnsavedChanges when={form.isDirty() && !leaving} saving={busy} />
    </>
  );
}
