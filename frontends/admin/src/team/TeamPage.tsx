/** Who belongs to the business, and as what. */

import { Card } from '@mantine/core';
import { useApi } from '~/api/hooks';
import { Page } from '~/app/Page';
import { Loaded } from '~/app/states/Loaded';
import { MemberRow } from './MemberRow';
import { Members } from './team.gql';
import { useTexts } from './texts';
import classes from './team.module.css';

export function TeamPage() {
  const t = useTexts();
  return (
    <Page title={t('title')} description={t('description')} width="text">
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
    </Page>
  );
}

const isOwner = ({ role }: { role: string }): boolean => role === 'OWNER';
