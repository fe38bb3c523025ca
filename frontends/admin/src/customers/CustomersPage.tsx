/** Everybody who has booked, found by name, e-mail address or phone. */

import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Page } from '~/ui/Page';
import { useAppTexts } from '~/i18n/texts';
import { CustomerList } from './CustomerList';
import { useTexts } from './texts';

const TYPING_MS = 250;

export function CustomersPage() {
  const t = useTexts();
  const app = useAppTexts();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  return (
    <Page title={app('nav.customers')} description={t('description')} width="text">
      <SearchField
        start={search}
        // Replaced: the way back leads to where one came from, not through every letter.
        onChange={(q) => setParameters(q ? { q } : {}, { replace: true })}
      />
      <CustomerList search={search} />
    </Page>
  );
}

/** Its text is its own while it is typed: the address follows. */
function SearchField({ start, onChange }: { start: string; onChange: (search: string) => void }) {
  const t = useTexts();
  const [text, setText] = useState(start);
  const tell = useDebouncedCallback((typed: string) => onChange(typed.trim()), TYPING_MS);
  return (
    <search>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Search size={16} aria-hidden />}
        mb="md"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          tell(event.currentTarget.value);
        }}
      />
    </search>
  );
}
