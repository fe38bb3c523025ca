import { useState } from 'react';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { type Filter, PERIODS, type Period } from './filter';
import { STATUSES } from './status';
import { useBookable } from './use-bookable';
import { useTexts } from './texts';
import classes from './bookings.module.css';

const TYPING_MS = 250;
/** Two beside each other on a phone. */
const FIELD = { flex: '1 1 140px', minWidth: 0 };

export function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useTexts();
  const { services, providers } = useBookable();
  const names = (entries: readonly { id: string; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }));
  const several = (
    name: 'statuses' | 'providerIds' | 'serviceIds',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <MultiSelect
      aria-label={label}
      placeholder={filter[name].length ? '' : label}
      data={data}
      value={[...filter[name]]}
      onChange={(value) => onChange({ ...filter, [name]: value })}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { name: label }) }}
      style={FIELD}
    />
  );
  return (
    <search className={classes.filters}>
      <SearchField filter={filter} onChange={onChange} />
      <Select
        aria-label={t('period')}
        data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={filter.period}
        onChange={(period) => onChange({ ...filter, period: period as Period })}
        allowDeselect={false}
        style={FIELD}
      />
      {filter.period === 'dates' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            aria-label={t(`filter.${end}`)}
            value={filter[end]}
            onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value })}
          />
        ))}
      {several(
        'statuses',
        t('status'),
        STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {several('providerIds', t('provider'), names(providers))}
      {several('serviceIds', t('service'), names(services))}
    </search>
  );
}

/** Its text is its own while it is typed: the address follows. */
function SearchField({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useTexts();
  const [text, setText] = useState(filter.search);
  const tell = useDebouncedCallback((search: string) => onChange({ ...filter, search }), TYPING_MS);
  return (
    <TextInput
      type="search"
      className={classes.search!}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<Search size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
