/** Who changed what, and when; the latest first. */

import { Text, Timeline } from '@mantine/core';
import { useApi } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { Members } from '~/team/team.gql';
import type { BookingDetailQuery } from './bookings.gql';
import { useTexts } from './texts';
import classes from './bookings.module.css';

type Change = NonNullable<BookingDetailQuery['booking']>['history'][number];

export function BookingHistory({ history }: { history: readonly Change[] }) {
  const t = useTexts();
  const format = useFormat();
  const members = useApi(Members, {}).data?.members ?? [];
  const who = ({ actor, memberId }: Change): string => {
    const member = members.find(({ id }) => id === memberId);
    return member ? (member.name ?? member.email) : t(`actor.${actor}`);
  };
  return (
    <Timeline bulletSize={14} lineWidth={2}>
      {history.toReversed().map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: counted from the oldest; entries are only ever added and have no id
        <Timeline.Item key={history.length - place} title={<Text fw={550}>{t(`change.${change.kind}`)}</Text>}>
          <Details change={change} />
          <Text size="sm" c="dimmed">
            {who(change)} · {format.dateTime(change.at)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function Details({ change }: { change: Change }) {
  const t = useTexts();
  const format = useFormat();
  const moment = (start: string) => `${format.date(start, 'day')} ${format.time(start)}`;
  const lines = [
    change.previousStart &&
      change.start &&
      t('fromTo', { from: moment(change.previousStart), to: moment(change.start) }),
    change.previousProviderName && t('fromTo', { from: change.previousProviderName, to: change.providerName ?? '' }),
    change.previousDurationMinutes &&
      t('fromTo', {
        from: format.duration(change.previousDurationMinutes),
        to: format.duration(change.durationMinutes ?? 0),
      }),
    change.reason,
  ].filter((line): line is string => Boolean(line));
  return lines.map((line) => (
    <Text key={line} size="sm" className={classes.said!}>
      {line}
    </Text>
  ));
}
