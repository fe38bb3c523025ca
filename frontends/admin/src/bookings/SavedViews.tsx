/** Filters by name: some that everyone needs, and one's own. */

import { useState } from 'react';
import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core';
import { BookmarkPlus, X } from 'lucide-react';
import { Link } from 'react-router';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import type { Filter } from './filter';
import { type SavedView, useSavedViews } from './saved-views';
import { useTexts } from './texts';

export function SavedViews({ filter, search }: { filter: Filter; search: string }) {
  const t = useTexts();
  const done = useDone();
  const { views, save, remove } = useSavedViews();
  const standard: SavedView[] = [
    { name: t('view.upcoming'), search: '' },
    { name: t('view.today'), search: 'period=today' },
    { name: t('view.pending'), search: 'status=PENDING' },
    { name: t('view.cancelled'), search: 'status=CANCELLED' },
    { name: t('view.past'), search: 'period=past' },
  ];
  const known = [...standard, ...views].some((view) => view.search === search);

  function forget(view: SavedView) {
    remove(view.name);
    done(t('view.removed', { name: view.name }), async () => save(view));
  }

  return (
    <Group component="nav" gap={6} mb="md" aria-label={t('views')} className="no-print">
      {[...standard, ...views].map((view) => (
        <Group key={view.name} gap={0} wrap="nowrap">
          <Button
            component={Link}
            to={{ search: view.search }}
            size="compact-md"
            radius="xl"
            variant={view.search === search ? 'light' : 'subtle'}
            color={view.search === search ? 'pine' : 'gray'}
            aria-current={view.search === search ? 'page' : undefined}
          >
            {view.name}
          </Button>
          {views.includes(view) && (
            <ActionIcon size="sm" aria-label={t('view.remove', { name: view.name })} onClick={() => forget(view)}>
              <X size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!known && <Naming key={search} suggestion={filter.search} save={(name) => save({ name, search })} />}
    </Group>
  );
}

function Naming({ suggestion, save }: { suggestion: string; save: (name: string) => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(suggestion);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow>
      <Popover.Target>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<BookmarkPlus size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('view.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save(name.trim());
            setOpened(false);
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              label={t('view.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={40}
              required
            />
            <Button type="submit" disabled={!name.trim()}>
              {app('save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
