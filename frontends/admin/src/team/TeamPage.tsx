/** Who belongs to the business, as what, and who has been asked. */

import { Suspense } from 'react';
import { Button, Card, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { UserPlus } from 'lucide-react';
import { useApi } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states/Loaded';
import { InvitationRow } from './InvitationRow';
import { InviteForm } from './InviteForm';
import { MemberRow } from './MemberRow';
import { RolesNote } from './RolesNote';
import { Invitations, Members } from './team.gql';
import { useTexts } from './texts';
import classes from './team.module.css';

export function TeamPage() {
  const t = useTexts();
  const may = useRights();
  const [inviting, { open, close }] = useDisclosure(false);
  const invitations = useApi(Invitations, {});
  return (
    <Page
      title={t('title')}
      description={t('description')}
      width="text"
      actions={
        may('Mutation.inviteMember') && (
          <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={open}>
            {t('invite')}
          </Button>
        )
      }
    >
      <Loaded query={useApi(Members, {})}>
        {({ members }) => (
          <Card padding={0}>
            <ul className={classes.list}>
              {members.map((member) => (
                <MemberRow key={member.id} member={member} owners={members.filter(isOwner).length} />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
      {Boolean(invitations.data?.invitations.length) && (
        <>
          <Title order={2} mt="xl" mb="sm">
            {t('invitations')}
          </Title>
          <Card padding={0}>
            <ul className={classes.list}>
              {invitations.data?.invitations.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </ul>
          </Card>
        </>
      )}
      <RolesNote />
      {/* It has words of the sign-in's, which the page need not wait for. */}
      <Suspense>{inviting && <InviteForm close={close} />}</Suspense>
    </Page>
  );
}

const isOwner = ({ role }: { role: string }): boolean => role === 'OWNER';
