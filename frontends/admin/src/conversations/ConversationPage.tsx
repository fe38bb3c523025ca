/** One conversation, word for word. */

import { Button, Card, Text } from '@mantine/core';
import { ArrowLeft, CalendarCheck } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { queryClient, useApi } from '~/api/hooks';
import { useLive } from '~/api/live';
import { ConversationUpdates } from '~/api/live.gql';
import { Page } from '~/ui/Page';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { NotFound } from '~/ui/states/NotFound';
import { ConversationTranscript } from './conversations.gql';
import { useTexts } from './texts';
import classes from './conversations.module.css';

const forget = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [ConversationTranscript.name] });

export function ConversationPage() {
  const t = useTexts();
  const format = useFormat();
  const { id } = useParams();
  const query = useApi(ConversationTranscript, { conversationId: id! });
  useLive(ConversationUpdates, forget);
  return (
    <Loaded query={query} isEmpty={({ transcript }) => transcript.length === 0} empty={<NotFound />}>
      {({ transcript }) => {
        const bookingId = transcript.findLast(({ booking }) => booking?.id)?.booking?.id;
        return (
          <Page
            title={format.dateTime(transcript[0]!.at)}
            width="text"
            actions={
              <>
                {bookingId && (
                  <Button
                    component={Link}
                    to={`/bookings?booking=${bookingId}`}
                    variant="default"
                    leftSection={<CalendarCheck size={16} aria-hidden />}
                  >
                    {t('toBooking')}
                  </Button>
                )}
                <Button
                  component={Link}
                  to="/conversations"
                  variant="default"
                  leftSection={<ArrowLeft size={16} aria-hidden />}
                >
                  {t('back')}
                </Button>
              </>
            }
          >
            <Card>
              <ol className={classes.transcript}>
                {transcript.map(({ id: message, at, author, text }) => (
                  <li key={message} data-author={author}>
                    <Text size="xs" c="dimmed" mb={2}>
                      {t(`author.${author}`)} · {format.time(at)}
                    </Text>
                    <div className={classes.bubble}>{text}</div>
                  </li>
                ))}
              </ol>
            </Card>
          </Page>
        );
      }}
    </Loaded>
  );
}
