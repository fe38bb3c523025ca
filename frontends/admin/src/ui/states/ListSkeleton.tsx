import { Card, Skeleton, Stack } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';

/** Rows of a list that is on its way. */
export function ListSkeleton({ rows = 5, height = 44 }: { rows?: number; height?: number }) {
  const t = useAppTexts();
  return (
    <Card role="status" aria-label={t('loading')}>
      <Stack gap="sm">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all alike, so the place is what tells them apart
          <Skeleton key={index} height={height} radius="md" />
        ))}
      </Stack>
    </Card>
  );
}
