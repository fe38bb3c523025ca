/** Days that differ from the week: holidays, and other hours. */

import { useState } from 'react';
import { ActionIcon, Badge, Text } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { useFormat } from '~/ui/format';
import { useDone } from '~/ui/undo';
import { type ProviderFieldsFragment, Providers, RemoveHoursException, SetHoursException } from '../providers.gql';
import { useTexts } from '../texts';
import { ExceptionForm } from './ExceptionForm';
import { todayIn } from './dates';
import classes from './Exceptions.module.css';

type Exception = ProviderFieldsFragment['exceptions'][number];

export function Exceptions({ provider, readOnly }: { provider: ProviderFieldsFragment; readOnly: boolean }) {
  const t = useTexts();
  const today = todayIn(provider.timeZone);
  const [edited, setEdited] = useState<Exception>();
  const ahead = provider.exceptions.filter(({ date }) => date >= today);
  return (
    <FormCard title={t('exceptions')} text={t('exceptions.why')}>
      {!readOnly && <ExceptionForm provider={provider} edited={edited} done={() => setEdited(undefined)} />}
      {ahead.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('exceptions.none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {ahead.map((each) => (
            <ExceptionRow
              key={each.date}
              providerId={provider.id}
              exception={each}
              edit={readOnly ? undefined : () => setEdited(each)}
            />
          ))}
        </ul>
      )}
    </FormCard>
  );
}

interface ExceptionRowProps {
  readonly providerId: string;
  readonly exception: Exception;
  readonly edit: (() => void) | undefined;
}

function ExceptionRow({ providerId, exception, edit }: ExceptionRowProps) {
  const t = useTexts();
  const format = useFormat();
  const done = useDone();
  const again = useChange(SetHoursException, { stale: [Providers] });
  const day = format.plainDate(exception.date, 'long');
  const remove = useChange(RemoveHoursException, {
    stale: [Providers],
    onSuccess: () => done(t('exception.removed', { day }), () => again.mutateAsync({ providerId, input: exception })),
  });
  const hours = exception.windows.map(({ start, end }) => `${start}–${end}`);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        {edit ? (
          <button type="button" className={classes.date} onClick={edit}>
            {day}
          </button>
        ) : (
          <span>{day}</span>
        )}
        {exception.note && (
          <Text size="sm" c="dimmed">
            {exception.note}
          </Text>
        )}
      </div>
      {hours.length > 0 ? (
        <Text size="sm">{format.list(hours)}</Text>
      ) : (
        <Badge variant="light" color="gray">
          {t('closed')}
        </Badge>
      )}
      {edit && (
        <ActionIcon
          aria-label={t('exception.remove', { day })}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ providerId, date: exception.date })}
        >
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
