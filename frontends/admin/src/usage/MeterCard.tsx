import { Card, Group, Progress, Text } from '@mantine/core';
import { useFormat } from '~/ui/format';
import { type Meter, nearness, share } from './limits';
import { useTexts } from './texts';

interface MeterCardProps {
  readonly title: string;
  readonly meter: Meter;
  /** Per cent against the month before. */
  readonly change: number | undefined;
}

const COLOURS = { room: 'pine', nearly: 'orange', full: 'red' } as const;

export function MeterCard({ title, meter, change }: MeterCardProps) {
  const t = useTexts();
  const format = useFormat();
  const { used, limit } = meter;
  const signed = (per: number) => format.number(per / 100, { style: 'percent', signDisplay: 'exceptZero' });
  return (
    <Card component="section" aria-label={title}>
      <Text size="sm" c="dimmed" fw={600}>
        {title}
      </Text>
      <Group align="baseline" gap={8} mt={2}>
        <Text fz={30} fw={680} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {format.number(used)}
        </Text>
        <Text size="sm" c="dimmed">
          {limit === null ? t('unlimited') : t('of', { limit })}
        </Text>
      </Group>
      {limit !== null && (
        <Progress
          value={Math.min(100, share(meter) * 100)}
          color={COLOURS[nearness(meter)]}
          mt="xs"
          aria-label={t('share', { what: title })}
        />
      )}
      <Text size="xs" c="dimmed" mt="xs" mih={18}>
        {change !== undefined && t('change', { change: signed(change) })}
        {nearness(meter) === 'full' && ` ${t('reached')}`}
      </Text>
    </Card>
  );
}
