/** The conversation that led to the booking. */

import { Text } from '@mantine/core';
import { useApi } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { BookingTranscript } from './bookings.gql';
import { useTexts } from './texts';
import classes from './bookings.module.css';

export function Transcript({ conversationId }: { conversationId: string }) {
  const t = useTexts();
  const format = useFormat();
  const query = useApi(BookingTranscript, { conversationId });
  const expired = <Text c="dimmed">{t('transcript.gone')}</Text>;
  return (
    <Loaded query={query} isEmpty={({ transcript }) => transcript.length === 0} empty={expired}>
      {({ transcript }) => (
        <ol className={classes.transcript} aria-label={t('tab.transcript')}>
          {transcript.map(({ id, at, author, text }) => (
            <li key={id} data-author={author}>
              <Text size="xs" c="dimmed">
                {t(`author.${author}`)} · {format.time(at)}
              </Text>
              <div className={classes.said}>{text}</div>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
