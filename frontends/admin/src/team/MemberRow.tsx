import { ActionIcon, Avatar, Badge, Button, Group, Modal, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { UserMinus } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import type { Role } from '~/schema.gql';
import { useFormat } from '~/ui/format';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { useSession } from '~/session/session';
import { ROLES } from './roles';
import { ChangeMemberRole, type MemberFieldsFragment, Members, RemoveMember } from './team.gql';
import { useTexts } from './texts';
import classes from './team.module.css';

export function MemberRow({ member, owners }: { member: MemberFieldsFragment; owners: number }) {
  const t = useTexts();
  const app = useAppTexts();
  const format = useFormat();
  const done = useDone();
  const may = useRights();
  const { user } = useSession();
  const change = useChange(ChangeMemberRole, { stale: [Members] });
  // The API refuses it too: a business is never left without an owner.
  const lastOwner = member.role === 'OWNER' && owners === 1;
  const name = member.name ?? member.email;

  async function changeRole(role: Role) {
    const before = member.role;
    await change.mutateAsync({ id: member.id, role });
    done(t('role.changed', { name, role: app(`role.${role}`) }), () =>
      change.mutateAsync({ id: member.id, role: before }),
    );
  }

  return (
    <li className={classes.row}>
      <Avatar name={name} color="pine" alt="" />
      <div className={classes.who}>
        <Group gap="xs">
          <Text fw={550} truncate>
            {name}
          </Text>
          {member.id === user?.id && <Badge variant="light">{t('you')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {member.name ? `${member.email} · ` : ''}
          {t('since', { date: format.date(member.joinedAt) })}
        </Text>
      </div>
      {may('Mutation.changeMemberRole') ? (
        <Select
          aria-label={t('role.of', { name })}
          data={ROLES.map((value) => ({ value, label: app(`role.${value}`) }))}
          value={member.role}
          onChange={(role) => role && role !== member.role && void changeRole(role as Role).catch(() => undefined)}
          allowDeselect={false}
          disabled={lastOwner || change.isPending}
          title={lastOwner ? t('lastOwner') : undefined}
          w={170}
        />
      ) : (
        <Text size="sm">{app(`role.${member.role}`)}</Text>
      )}
      {may('Mutation.removeMember') && <Removal member={member} name={name} disabled={lastOwner} />}
    </li>
  );
}

/** Asked beforehand: who was removed comes back by a new invitation only, so there is nothing to undo. */
function Removal({ member, name, disabled }: { member: MemberFieldsFragment; name: string; disabled: boolean }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useChange(RemoveMember, {
    stale: [Members],
    onSuccess: () => {
      close();
      done(t('removed', { name }));
    },
  });
  return (
    <>
      <ActionIcon aria-label={t('remove', { name })} onClick={open} disabled={disabled}>
        <UserMinus size={18} aria-hidden />
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={close}
        title={t('remove', { name })}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        <Text mb="lg">{t('remove.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: member.id })}>
            {t('remove.button')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
