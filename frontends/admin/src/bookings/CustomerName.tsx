/** A name, with those who have been here before to choose from. */

import { Autocomplete, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useApi } from '~/api/hooks';
import { KnownCustomers, type KnownCustomersQuery } from './bookable.gql';
import { useTexts } from './texts';

export type KnownCustomer = KnownCustomersQuery['customers']['items'][number];

interface CustomerNameProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onChoose: (customer: KnownCustomer) => void;
  readonly error?: React.ReactNode;
}

const TYPING_MS = 250;
const SHORTEST_SEARCH = 2;

export function CustomerName({ value, onChange, onChoose, error }: CustomerNameProps) {
  const t = useTexts();
  const [search] = useDebouncedValue(value.trim(), TYPING_MS);
  const { data } = useApi(
    KnownCustomers,
    { search },
    { enabled: search.length >= SHORTEST_SEARCH, keepPrevious: true },
  );
  const known = value.trim().length < SHORTEST_SEARCH ? [] : (data?.customers.items ?? []);
  const of = (id: string) => known.find((customer) => customer.id === id);
  return (
    <Autocomplete
      label={t('name')}
      description={t('name.known')}
      autoComplete="off"
      value={value}
      onChange={onChange}
      error={error}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      // What the API has found is found, also by address or number.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          {of(option.value)?.name}
          <Text component="span" size="xs" c="dimmed" display="block">
            {[of(option.value)?.email, of(option.value)?.phone].filter(Boolean).join(' · ')}
          </Text>
        </span>
      )}
      onOptionSubmit={(id) => {
        const customer = of(id);
        if (customer) onChoose(customer);
      }}
    />
  );
}
