import { Alert, Anchor, List } from '@mantine/core';
import { Gauge } from 'lucide-react';
import { useFormat } from '~/ui/format';
import { type Meter, nearness, share } from './limits';
import { useTexts } from './texts';

const METERS = ['bookings', 'conversations', 'messages'] as const;
export const PLAN = 'plan';

type Meters = Readonly<Record<(typeof METERS)[number], Meter>>;

/** What is used up or nearly, what that means for customers, and the way to a larger plan. */
export function LimitBanner({ usage }: { usage: Meters }) {
  const t = useTexts();
  const format = useFormat();
  const near = METERS.filter((what) => nearness(usage[what]) !== 'room');
  if (near.length === 0) return null;
  const full = near.some((what) => nearness(usage[what]) === 'full');
  const percent = (what: keyof Meters) =>
    format.number(Math.floor(share(usage[what]) * 100) / 100, { style: 'percent' });
  return (
    <Alert color={full ? 'red' : 'orange'} icon={<Gauge size={18} aria-hidden />} role="status">
      <List size="sm" spacing={4} listStyleType="none" withPadding={false}>
        {near.map((what) => (
          <List.Item key={what}>
            {nearness(usage[what]) === 'full'
              ? `${t('full', { what: t(what) })} ${t(what === 'bookings' ? 'full.bookings' : 'full.chat')}`
              : t('nearly', { what: t(what), percent: percent(what) })}
          </List.Item>
        ))}
      </List>
      <Anchor href={`#${PLAN}`} size="sm" mt={6} display="inline-block">
        {t('larger')}
      </Anchor>
    </Alert>
  );
}
