/** The business, and what belongs to the person: language, light or dark, account. */

import { Suspense, lazy } from 'react';
import { Avatar, Group, Text } from '@mantine/core';
import { useBusiness } from '~/api/business';

/** What opens comes after what is there: floating menus are a tenth of all code. */
const AccountMenu = lazy(async () => ({ default: (await import('./AccountMenu')).AccountMenu }));

export function TopBar() {
  const { name, look } = useBusiness();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Avatar src={look.logoUrl} name={name} alt="" size={32} radius="md" color="pine" variant="filled" />
        <Text fw={650} truncate>
          {name}
        </Text>
      </Group>
      <Suspense fallback={<Avatar size={34} alt="" />}>
        <AccountMenu />
      </Suspense>
    </Group>
  );
}
