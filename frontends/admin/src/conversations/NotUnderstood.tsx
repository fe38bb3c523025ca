/** What the chat could not read, with what helps it to: another name, or an answer. */

import { useState } from 'react';
import { Anchor, Button, Card, Group, Text } from '@mantine/core';
import { PartyPopper } from 'lucide-react';
import { Link } from 'react-router';
import { useChange } from '~/api/hooks';
import { usePages } from '~/api/pages';
import { useRights } from '~/api/rights';
import { MoreButton } from '~/ui/MoreButton';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { AliasForm } from './AliasForm';
import { DismissMisunderstanding, type MisunderstandingFieldsFragment, Misunderstandings } from './conversations.gql';
import { FaqForm } from './questions/FaqForm';
import { useTexts } from './texts';
import classes from './conversations.module.css';

export function NotUnderstood() {
  const t = useTexts();
  const query = usePages(Misunderstandings, {}, ({ misunderstandings }) => misunderstandings);
  return (
    <Loaded
      query={query}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={<Empty icon={PartyPopper} title={t('understood')} text={t('understood.text')} />}
    >
      {(pages) => (
        <>
          <Card padding={0}>
            <ul className={rows.list}>
              {pages
                .flatMap(({ items }) => items)
                .map((each) => (
                  <Misunderstood key={each.id} misunderstanding={each} />
                ))}
            </ul>
          </Card>
          <MoreButton query={query} />
        </>
      )}
    </Loaded>
  );
}

function Misunderstood({ misunderstanding }: { misunderstanding: MisunderstandingFieldsFragment }) {
  const t = useTexts();
  const format = useFormat();
  const may = useRights();
  const { id, at, text, locale, conversationId } = misunderstanding;
  const [helping, setHelping] = useState<'alias' | 'answer'>();
  const dismiss = useChange(DismissMisunderstanding, { stale: [Misunderstandings] });
  const close = () => setHelping(undefined);
  const helped = () => {
    close();
    dismiss.mutate({ id });
  };
  return (
    <li className={`${rows.row} ${classes.wide}`}>
      <div className={rows.what}>
        <div className={classes.said}>“{text}”</div>
        <Text size="sm" c="dimmed">
          {format.dateTime(at)} ·{' '}
          <Anchor component={Link} to={`/conversations/${conversationId}`} inherit underline="always">
            {t('toConversation')}
          </Anchor>
        </Text>
      </div>
      <Group gap={4} className={classes.offers!}>
        {may('Mutation.updateService') && (
          <Button size="compact-sm" variant="light" onClick={() => setHelping('alias')}>
            {t('help.alias')}
          </Button>
        )}
        {may('Mutation.createFaq') && (
          <Button size="compact-sm" variant="light" onClick={() => setHelping('answer')}>
            {t('help.answer')}
          </Button>
        )}
        {may('Mutation.dismissMisunderstanding') && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ id })}
          >
            {t('help.dismiss')}
          </Button>
        )}
      </Group>
      {helping === 'alias' && <AliasForm text={text} close={close} done={helped} />}
      {helping === 'answer' && <FaqForm start={{ question: text, locale }} close={close} done={helped} />}
    </li>
  );
}
