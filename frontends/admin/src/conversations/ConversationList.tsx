import { Badge, Card, Text } from '@mantine/core';
import { MessagesSquare } from 'lucide-react';
import { Link } from 'react-router';
import { queryClient } from '~/api/hooks';
import { useLive } from '~/api/live';
import { ConversationUpdates } from '~/api/live.gql';
import { usePages } from '~/api/pages';
import { MoreButton } from '~/ui/MoreButton';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import { LOCALE_NAMES, isLocale } from '~/i18n/locale';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { Conversations } from './conversations.gql';
import { useTexts } from './texts';
import classes from './conversations.module.css';

const forget = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [Conversations.name] });

export function ConversationList() {
  const t = useTexts();
  const format = useFormat();
  const query = usePages(Conversations, {}, ({ conversations }) => conversations);
  useLive(ConversationUpdates, forget);
  return (
    <Loaded
      query={query}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={<Empty icon={MessagesSquare} title={t('empty')} text={t('empty.text')} />}
    >
      {(pages) => (
        <>
          <Card padding={0}>
            <ul className={rows.list}>
              {pages
                .flatMap(({ items }) => items)
                .map(({ id, startedAt, locale, page, asked, bookingId }) => (
                  <li key={id} className={rows.row}>
                    <div className={rows.what}>
                      <Link to={`/conversations/${id}`} className={rows.name} data-quiet={!asked || undefined}>
                        <Text span inherit lineClamp={2} className={classes.asked!}>
                          {asked ? `“${asked}”` : t('silent')}
                        </Text>
                      </Link>
                      <Text size="sm" c="dimmed" truncate>
                        {[
                          format.dateTime(startedAt),
                          isLocale(locale) ? LOCALE_NAMES[locale] : locale,
                          page === '/' ? '' : page,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </Text>
                    </div>
                    {bookingId && <Badge variant="light">{t('booked')}</Badge>}
                  </li>
                ))}
            </ul>
          </Card>
          <MoreButton query={query} />
        </>
      )}
    </Loaded>
  );
}
