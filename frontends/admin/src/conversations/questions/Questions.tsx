/** Frequent questions, which the chat answers with the business's own words. */

import { useState } from 'react';
import { ActionIcon, Badge, Button, Card, Group, Text } from '@mantine/core';
import { MessageCircleQuestion, Plus, Trash2 } from 'lucide-react';
import { useApi, useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import rows from '~/ui/Rows.module.css';
import { LOCALE_NAMES } from '~/i18n/locale';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { useDone } from '~/ui/undo';
import { CreateFaq, DeleteFaq, type FaqFieldsFragment, Faqs } from '../conversations.gql';
import { useTexts } from '../texts';
import { FaqForm } from './FaqForm';
import classes from '../conversations.module.css';

export function Questions() {
  const t = useTexts();
  const may = useRights();
  const [edited, setEdited] = useState<FaqFieldsFragment | 'new'>();
  const close = () => setEdited(undefined);
  const add = may('Mutation.createFaq') && (
    <Button onClick={() => setEdited('new')} leftSection={<Plus size={16} aria-hidden />}>
      {t('faq.add')}
    </Button>
  );
  return (
    <>
      <Loaded
        query={useApi(Faqs, {})}
        isEmpty={({ catalog }) => catalog.faqs.length === 0}
        empty={
          <Empty icon={MessageCircleQuestion} title={t('faq.empty')} text={t('faq.empty.text')}>
            {add}
          </Empty>
        }
      >
        {({ catalog: { faqs } }) => (
          <>
            <Group justify="flex-end" mb="md">
              {add}
            </Group>
            <Card padding={0}>
              <ul className={rows.list}>
                {faqs.map((faq) => (
                  <Question
                    key={faq.id}
                    faq={faq}
                    edit={may('Mutation.updateFaq') ? () => setEdited(faq) : undefined}
                  />
                ))}
              </ul>
            </Card>
          </>
        )}
      </Loaded>
      {edited === 'new' && <FaqForm close={close} done={close} />}
      {edited && edited !== 'new' && <FaqForm faq={edited} close={close} done={close} />}
    </>
  );
}

function Question({ faq, edit }: { faq: FaqFieldsFragment; edit: (() => void) | undefined }) {
  const t = useTexts();
  const done = useDone();
  const again = useChange(CreateFaq, { stale: [Faqs] });
  const { id, ...input } = faq;
  const remove = useChange(DeleteFaq, {
    stale: [Faqs],
    onSuccess: () => done(t('faq.deleted'), () => again.mutateAsync({ input })),
  });
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        {edit ? (
          <button type="button" className={rows.name} onClick={edit}>
            {faq.question}
          </button>
        ) : (
          <span className={classes.said}>{faq.question}</span>
        )}
        <Text size="sm" c="dimmed" lineClamp={2}>
          {faq.answer}
        </Text>
      </div>
      {!faq.active && (
        <Badge variant="light" color="gray">
          {t('faq.inactive')}
        </Badge>
      )}
      <Badge variant="outline" color="gray">
        {LOCALE_NAMES[faq.locale]}
      </Badge>
      {edit && (
        <ActionIcon
          className={rows.above!}
          aria-label={t('faq.delete', { question: faq.question })}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
