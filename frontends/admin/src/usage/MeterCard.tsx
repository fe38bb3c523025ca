import { Card, Group, Progress, Text } from '@mantine/core';
import { useFormat } from '~/app/i18n/format';
import { useTexts } from './texts';

interface MeterCardProps {
  readonly title: string;
  readonly meter: { readonly used: number; readonly limit: number | null };
  /** Per cent against the month before. */
  readonly change: number | undefined;
}

/** From here on somebody should think about the plan. */
const NEARLY = 0.8;

export function MeterCard({ title, meter: { used, limit }, change }: MeterCardProps) {
  const t = useTexts();
  const format = useFormat();
  const share = limit ? used / limit : 0;
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
          value={Math.min(100, share * 100)}
          color={share >= 1 ? 'red' : share >= NEARLY ? 'orange' : 'pine'}
          mt="xs"
          aria-label={t('share', { what: title })}
        />
      )}
      <Text size="xs" c="dimmed" mt="xs" mih={18}>
        {change !== undefined && t('change', { change: signed(change) })}
        {share >= 1 && ` ${t('reached')}`}
      </Text>
    </Card>
  );
}
