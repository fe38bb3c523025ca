/** What a visitor called it becomes another name of a service or a provider. */

import { useState } from 'react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useApi, useChange } from '~/api/hooks';
import { isApiError } from '~/api/errors';
import { Loaded } from '~/ui/states/Loaded';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { inputAgain } from '~/services/service-values';
import { NameProvider, NameService, Named, type NamedQuery } from './conversations.gql';
import { useTexts } from './texts';

interface AliasFormProps {
  readonly text: string;
  readonly close: () => void;
  readonly done: () => void;
}

/** The API's limit. */
const LONGEST_ALIAS = 60;

export function AliasForm({ text, close, done }: AliasFormProps) {
  const t = useTexts();
  return (
    <Dialog close={close} form title={t('alias')}>
      <Loaded query={useApi(Named, {})}>
        {({ catalog }) => <Fields catalog={catalog} text={text} close={close} done={done} />}
      </Loaded>
    </Dialog>
  );
}

function Fields({ catalog, text, close, done }: AliasFormProps & { catalog: NamedQuery['catalog'] }) {
  const t = useTexts();
  const app = useAppTexts();
  const say = useDone();
  const [alias, setAlias] = useState(text.slice(0, LONGEST_ALIAS));
  const [of, setOf] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const options = {
    stale: [Named],
    onError: (problem: Error) => {
      if (!isApiError(problem, 'InvalidInput')) return false;
      setError(problem.fieldMessage);
      return true;
    },
  };
  const nameService = useChange(NameService, options);
  const nameProvider = useChange(NameProvider, options);

  async function save() {
    const service = catalog.services.find(({ id }) => id === of);
    const provider = catalog.providers.find(({ id }) => id === of);
    const named = alias.trim();
    if (service) {
      const input = { ...inputAgain(service), aliases: [...service.aliases, named] };
      await nameService.mutateAsync({ id: service.id, input });
    } else if (provider) {
      const input = { name: provider.name, aliases: [...provider.aliases, named] };
      await nameProvider.mutateAsync({ id: provider.id, input });
    }
    say(t('alias.saved', { alias: named, name: (service ?? provider)!.name }));
    done();
  }

  const items = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <Stack>
        <TextInput
          label={t('alias.words')}
          description={t('alias.words.why')}
          value={alias}
          maxLength={LONGEST_ALIAS}
          onChange={(event) => setAlias(event.currentTarget.value)}
          error={error}
          data-autofocus
        />
        <Select
          label={t('alias.of')}
          searchable
          value={of}
          onChange={setOf}
          data={[
            { group: app('nav.services'), items: items(catalog.services) },
            { group: app('nav.providers'), items: items(catalog.providers) },
          ]}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button
            type="submit"
            disabled={!of || !alias.trim()}
            loading={nameService.isPending || nameProvider.isPending}
          >
            {app('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
