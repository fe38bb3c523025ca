/** Time of a provider that nobody can book. */

import { useState } from 'react';
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useRefusal } from '~/bookings/refusals';
import { useBookable } from '~/bookings/use-bookable';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import { useAppTexts } from '~/i18n/texts';
import { instantOf, wallOf } from '~/ui/zone-time';
import type { Block } from './entries';
import { useBlockChanges } from './use-blocks';
import { useTexts } from './texts';

interface BlockFormProps {
  /** Absent: a new one. */
  readonly block?: Block | undefined;
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly providerId?: string | undefined;
  readonly close: () => void;
}

export function BlockForm({ block, date, from, until, providerId, close }: BlockFormProps) {
  const t = useTexts();
  const b = useBookingTexts();
  const app = useAppTexts();
  const refusal = useRefusal();
  const { timeZone } = useBusiness();
  const { providers } = useBookable();
  const { save, free, pending } = useBlockChanges();
  const [values, setValues] = useState({ date, from, until, providerId: providerId ?? '', note: block?.note ?? '' });
  const [problem, setProblem] = useState<{ field: 'until' | 'from' | 'provider'; text: string }>();
  const set = (change: Partial<typeof values>) => {
    setProblem(undefined);
    setValues({ ...values, ...change });
  };
  const text = (field: 'until' | 'from' | 'provider') => (problem?.field === field ? problem.text : undefined);

  async function submit() {
    if (!values.providerId) return setProblem({ field: 'provider', text: t('block.provider.missing') });
    if (values.until <= values.from) return setProblem({ field: 'until', text: t('block.order') });
    const at = (time: string) => instantOf(`${values.date}T${time}`, timeZone);
    try {
      const note = values.note.trim() || null;
      await save(block, { providerId: values.providerId, start: at(values.from), end: at(values.until), note });
      close();
    } catch (error) {
      setProblem({ field: 'from', text: refusal(error) });
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Select
          label={b('provider')}
          data={providers.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.providerId || null}
          onChange={(value) => set({ providerId: value ?? '' })}
          error={text('provider')}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label={b('date')}
          value={values.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
        <SimpleGrid cols={2} spacing="sm">
          {(['from', 'until'] as const).map((name) => (
            <TextInput
              key={name}
              type="time"
              step={300}
              label={t(`block.${name}`)}
              value={values[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
              error={text(name)}
            />
          ))}
        </SimpleGrid>
        <TextInput
          label={`${t('block.note')} (${app('optional')})`}
          placeholder={t('block.note.hint')}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          maxLength={200}
        />
        <Group justify="space-between" mt="xs">
          {block ? (
            <Button
              variant="subtle"
              color="red"
              loading={pending}
              onClick={() => void free(block).then(close, () => undefined)}
            >
              {t('block.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {block ? app('save') : t('block.create')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

/** The form's values for a block as it is. */
export function valuesOf(block: Block, zone: string) {
  const start = wallOf(block.start, zone);
  return {
    block,
    date: start.slice(0, 10),
    from: start.slice(11),
    until: wallOf(block.end, zone).slice(11),
    providerId: block.providerId,
  };
}
