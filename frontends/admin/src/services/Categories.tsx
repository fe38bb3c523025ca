/** Names and order of the categories. */

import { useState } from 'react';
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { isApiError } from '~/api/errors';
import { Dialog } from '~/ui/Dialog';
import { useDone } from '~/ui/undo';
import { inOrder, moved } from './by-category';
import {
  Catalog,
  type CatalogQuery,
  type CategoryFieldsFragment,
  CreateCategory,
  DeleteCategory,
  UpdateCategory,
} from './services.gql';
import { useTexts } from './texts';
import classes from './Categories.module.css';

export function Categories({ catalog, close }: { catalog: CatalogQuery['catalog']; close: () => void }) {
  const t = useTexts();
  const order = inOrder(catalog.categories);
  return (
    <Dialog close={close} title={t('categories')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('categories.why')}
        </Text>
        <ul className={classes.list}>
          {order.map((category, index) => (
            <Category
              key={category.id}
              category={category}
              all={order}
              first={index === 0}
              last={index === order.length - 1}
              used={catalog.services.some(({ categoryId }) => categoryId === category.id)}
            />
          ))}
        </ul>
        <NewCategory position={(order.at(-1)?.position ?? -1) + 1} />
      </Stack>
    </Dialog>
  );
}

interface CategoryProps {
  readonly category: CategoryFieldsFragment;
  readonly all: readonly CategoryFieldsFragment[];
  readonly first: boolean;
  readonly last: boolean;
  readonly used: boolean;
}

function Category({ category, all, first, last, used }: CategoryProps) {
  const t = useTexts();
  const done = useDone();
  const [name, setName] = useState(category.name);
  const [error, setError] = useState<string>();
  const update = useChange(UpdateCategory, {
    stale: [Catalog],
    onSuccess: () => setError(undefined),
    onError: (problem) => {
      if (!isApiError(problem, 'InvalidInput')) return false;
      setError(problem.fieldMessage);
      return true;
    },
  });
  const again = useChange(CreateCategory, { stale: [Catalog] });
  const remove = useChange(DeleteCategory, {
    stale: [Catalog],
    onSuccess: () =>
      done(t('deleted', { name: category.name }), () =>
        again.mutateAsync({ input: { name: category.name, position: category.position } }),
      ),
  });
  const rename = () => {
    if (name.trim() !== category.name) update.mutate({ id: category.id, input: { name: name.trim() } });
  };
  const move = async (by: -1 | 1) => {
    for (const { id, position } of moved(all, category.id, by)) {
      const { name: kept } = all.find((each) => each.id === id)!;
      await update.mutateAsync({ id, input: { name: kept, position } }).catch(() => undefined);
    }
  };
  return (
    <li className={classes.row}>
      <TextInput
        aria-label={t('category.name')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
        error={error}
        className={classes.name!}
      />
      <ActionIcon
        aria-label={t('category.up', { name })}
        disabled={first || update.isPending}
        onClick={() => void move(-1)}
      >
        <ArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('category.down', { name })}
        disabled={last || update.isPending}
        onClick={() => void move(1)}
      >
        <ArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('category.delete', { name })}
        title={used ? t('category.used') : undefined}
        disabled={used || remove.isPending}
        onClick={() => remove.mutate({ id: category.id })}
      >
        <Trash2 size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function NewCategory({ position }: { position: number }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const create = useChange(CreateCategory, { stale: [Catalog], onSuccess: () => setName('') });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) create.mutate({ input: { name: name.trim(), position } });
      }}
    >
      <Group align="end" wrap="nowrap">
        <TextInput
          label={t('category.new')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          className={classes.name!}
        />
        <Button
          type="submit"
          loading={create.isPending}
          disabled={!name.trim()}
          leftSection={<Plus size={16} aria-hidden />}
        >
          {t('category.add')}
        </Button>
      </Group>
    </form>
  );
}
