import { Badge } from '@mantine/core';
import type { BookingStatus } from '~/schema.gql';
import { COLOURS } from './status';
import { useTexts } from './texts';
import classes from './bookings.module.css';

export function StatusBadge({ status }: { status: BookingStatus }) {
  const t = useTexts();
  return (
    <Badge
      variant="light"
      color={COLOURS[status]}
      style={{ flexShrink: 0, minWidth: 'max-content' }}
      tt="none"
      fw={600}
      className={classes[status] ?? ''}
    >
      {t(`status.${status}`)}
    </Badge>
  );
}
