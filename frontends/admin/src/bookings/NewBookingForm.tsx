/** A booking made by the business: what, who, when, for whom. */

import { useRef, useState } from 'react';
import { Button, Group, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { isApiError } from '~/api/errors';
import { useChange } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { instantOf } from '~/ui/zone-time';
import { CancelBooking, CreateBooking } from './bookings.gql';
import { STALE } from './cache';
import { CustomerName } from './CustomerName';
import { useRefusal } from './refusals';
import { useBookable } from './use-bookable';
import { useTexts } from './texts';
import { type When, WhenFields } from './WhenFields';

interface NewBookingFormProps {
  readonly when: When;
  readonly providerId?: string | undefined;
  readonly close: () => void;
}

const CONTACT_FIELDS = ['name', 'email', 'phone'] as const;

export function NewBookingForm({ when: proposed, providerId: wanted, close }: NewBookingFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const format = useFormat();
  const done = useDone();
  const refusal = useRefusal();
  const { timeZone, locale } = useBusiness();
  const { services, providers } = useBookable();
  const [when, setWhen] = useState(proposed);
  const [whenError, setWhenError] = useState<string>();
  // The same for every attempt: a lost answer does not make a second booking. A changed wish is another request.
  const token = useRef(crypto.randomUUID());
  const wishAnew = () => {
    token.current = crypto.randomUUID();
  };
  const form = useForm({
    initialValues: { serviceId: '', providerId: wanted ?? '', name: '', email: '', phone: '', notes: '' },
    validate: {
      serviceId: (value) => (value ? null : t('service.missing')),
      name: (value) => (value.trim() ? null : t('name.missing')),
      // One way to reach them is what the API asks for, too.
      email: (value, { phone }) => (value.trim() || phone.trim() ? null : t('contact.missing')),
    },
  });
  const cancel = useChange(CancelBooking, { stale: STALE });
  const create = useChange(CreateBooking, {
    stale: STALE,
    onSuccess: ({ createBooking: made }) => {
      close();
      const day = format.date(made.start, 'day');
      done(t('created', { name: made.customer.name, day, time: format.time(made.start) }), () =>
        cancel.mutateAsync({ id: made.id, reason: null }),
      );
    },
    onError: (error) => {
      if (isApiError(error, 'SlotTaken', 'OutsideOpeningHours', 'StartInThePast', 'ProviderNotAvailable')) {
        setWhenError(refusal(error));
        return true;
      }
      const field = isApiError(error, 'InvalidInput') ? error.field?.split('.').at(-1) : undefined;
      const own = [...CONTACT_FIELDS, 'notes' as const].find((name) => name === field);
      if (!own || !isApiError(error)) return false;
      form.setFieldError(own, error.fieldMessage);
      return true;
    },
  });
  const { serviceId, providerId } = form.values;
  const performers = services.find(({ id }) => id === serviceId)?.providerIds;
  const bookable = services.filter(
    ({ active, providerIds }) => active && (!providerId || providerIds.includes(providerId)),
  );

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ notes, ...values }) => {
        setWhenError(undefined);
        create.mutate({
          input: {
            serviceId: values.serviceId,
            providerId: values.providerId || null,
            start: instantOf(`${when.date}T${when.time}`, timeZone),
            customer: {
              name: values.name,
              email: values.email.trim() || null,
              phone: values.phone.trim() || null,
              locale,
            },
            notes: notes.trim() || null,
            idempotencyToken: token.current,
          },
        });
      })}
      onChange={wishAnew}
    >
      <UnsavedChanges when={form.isDirty() && !create.isSuccess} saving={create.isPending} />
      <Stack gap="sm">
        <Select
          label={t('service')}
          placeholder={t('service.choose')}
          data={bookable.map(({ id, name, durationMinutes }) => ({
            value: id,
            label: `${name} · ${format.duration(durationMinutes)}`,
          }))}
          searchable
          nothingFoundMessage={t(services.some(({ active }) => active) ? 'nothingFound' : 'service.none')}
          data-autofocus
          {...form.getInputProps('serviceId')}
          onChange={(value) => {
            form.setFieldValue('serviceId', value ?? '');
            wishAnew();
          }}
        />
        <Select
          label={t('provider')}
          data={[
            { value: '', label: t('provider.any') },
            ...providers
              .filter(({ id, active }) => active && (!performers || performers.includes(id)))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
          {...form.getInputProps('providerId')}
          onChange={(value) => {
            form.setFieldValue('providerId', value ?? '');
            wishAnew();
          }}
        />
        <WhenFields
          when={when}
          onChange={(value) => {
            setWhen(value);
            setWhenError(undefined);
            wishAnew();
          }}
          serviceId={serviceId || undefined}
          providerId={providerId || undefined}
          error={whenError}
        />
        <CustomerName
          value={form.values.name}
          onChange={(name) => form.setFieldValue('name', name)}
          onChoose={({ name, email, phone }) => form.setValues({ name, email: email ?? '', phone: phone ?? '' })}
          error={form.errors.name}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={t('email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <TextInput label={t('phone')} type="tel" autoComplete="off" {...form.getInputProps('phone')} />
        </SimpleGrid>
        <Textarea
          label={`${t('notes')} (${app('optional')})`}
          autosize
          minRows={1}
          maxLength={500}
          {...form.getInputProps('notes')}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('book')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
