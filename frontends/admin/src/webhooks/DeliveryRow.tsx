import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import { useDone } from '~/ui/undo';
import { STATE_COLOURS, typeOf } from './delivery';
import { nameOf } from './health';
import {
  ReplayWebhookDelivery,
  WebhookDeliveries,
  type WebhookDeliveryFieldsFragment,
  type WebhookFieldsFragment,
} from './webhooks.gql';
import { useTexts } from './texts';
import classes from './webhooks.module.css';

/** The eight characters that a customer quotes begin a booking's id. */
const REFERENCE_LENGTH = 8;

interface DeliveryRowProps {
  readonly of: WebhookDeliveryFieldsFragment;
  /** Undefined: the endpoint is no more. */
  readonly to: WebhookFieldsFragment | undefined;
}

export function DeliveryRow({ of, to }: DeliveryRowProps) {
  const t = useTexts();
  const format = useFormat();
  const known = typeOf(of.type);
  const type = known ? t(`type.${known}`) : of.type;
  const parts = [
    to ? nameOf(to) : t('deleted.endpoint'),
    of.tries > 0 && t('tries', { count: of.tries }),
    of.durationMs !== null && of.tries > 0 && `${format.number(of.durationMs)} ms`,
    of.nextTryAt && t('next', { when: format.relative(of.nextTryAt) }),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={550}>{type}</Text>
          {of.bookingId && (
            <Anchor component={Link} to={`/bookings?booking=${of.bookingId}`} size="sm">
              {of.bookingId.slice(0, REFERENCE_LENGTH).toUpperCase()}
            </Anchor>
          )}
          <Badge variant="light" color={STATE_COLOURS[of.state]} tt="none" className={classes[of.state] ?? ''}>
            {t(`state.${of.state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          <time dateTime={of.at}>{format.dateTime(of.at)}</time> · {parts.filter(Boolean).join(' · ')}
        </Text>
        {of.reason && <Text size="sm">{reasonOf(of, t)}</Text>}
      </div>
      {to && canGo(of, to) && <Replay of={of} type={type} />}
    </li>
  );
}

/** To an endpoint that is off goes nothing but a test, and nothing whose content is gone. */
function canGo({ type, reason }: WebhookDeliveryFieldsFragment, to: WebhookFieldsFragment): boolean {
  return reason !== 'PAYLOAD_GONE' && (to.active || typeOf(type) === 'webhook.test');
}

function reasonOf({ reason, statusCode }: WebhookDeliveryFieldsFragment, t: ReturnType<typeof useTexts>): string {
  return reason === 'STATUS' ? t('reason.STATUS', { status: statusCode ?? '' }) : t(`reason.${reason!}`);
}

function Replay({ of, type }: { of: WebhookDeliveryFieldsFragment; type: string }) {
  const t = useTexts();
  const done = useDone();
  const may = useRights();
  const replay = useChange(ReplayWebhookDelivery, {
    stale: [WebhookDeliveries],
    onSuccess: () => done(t('replay.done')),
  });
  if (!may('Mutation.replayWebhookDelivery')) return null;
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('replay.of', { type })}
      loading={replay.isPending}
      onClick={() => replay.mutate({ id: of.id })}
    >
      {t('replay')}
    </Button>
  );
}
