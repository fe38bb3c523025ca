import { useState } from 'react';
import { ActionIcon, Avatar, Badge, Button, Group, Text } from '@mantine/core';
import { Mail, X } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { type InvitationFieldsFragment, Invitations, ResendInvitation, RevokeInvitation } from './team.gql';
import { useTexts } from './texts';
import classes from './team.module.css';

export function InvitationRow({
  invitation: { id, email, role, expiresAt },
}: {
  invitation: InvitationFieldsFragment;
}) {
  const t = useTexts();
  const app = useAppTexts();
  const format = useFormat();
  const done = useDone();
  const may = useRights();
  const [now] = useState(Date.now);
  const expired = new Date(expiresAt).getTime() <= now;
  const resend = useChange(ResendInvitation, {
    stale: [Invitations],
    onSuccess: () => done(t('invite.done', { email })),
  });
  // Nothing to undo: the link that was mailed is dead, and a new invitation brings a new one.
  const revoke = useChange(RevokeInvitation, {
    stale: [Invitations],
    onSuccess: () => done(t('invitation.revoked', { email })),
  });
  return (
    <li className={classes.row}>
      <Avatar color="gray" alt="">
        <Mail size={18} aria-hidden />
      </Avatar>
      <div className={classes.who}>
        <Text fw={550} truncate>
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {app(`role.${role}`)} ·{' '}
          {t(expired ? 'invitation.expired' : 'invitation.until', { date: format.date(expiresAt) })}
        </Text>
      </div>
      {expired && (
        <Badge color="orange" variant="light">
          {t('invitation.isExpired')}
        </Badge>
      )}
      {may('Mutation.resendInvitation') && (
        <Group gap={4}>
          <Button size="xs" variant="default" loading={resend.isPending} onClick={() => resend.mutate({ id })}>
            {t('invitation.resend')}
          </Button>
          <ActionIcon
            aria-label={t('invitation.revoke', { email })}
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ id })}
          >
            <X size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
