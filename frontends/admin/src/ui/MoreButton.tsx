import { Button, Group } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';

interface MoreButtonProps {
  readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Below a list that goes on. */
export function MoreButton({ query }: MoreButtonProps) {
  const t = useAppTexts();
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center" mt="md">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </Group>
  );
}
