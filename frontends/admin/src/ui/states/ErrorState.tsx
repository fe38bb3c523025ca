import type { ComponentProps } from 'react';
import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useErrorText } from '~/api/show-error';
import { useAppTexts } from '~/i18n/texts';
import { StateCard } from './StateCard';

interface ErrorStateProps extends Pick<ComponentProps<typeof StateCard>, 'order'> {
  readonly error: unknown;
  readonly retry?: () => void;
}

export function ErrorState({ error, retry, order }: ErrorStateProps) {
  const t = useAppTexts();
  const text = useErrorText();
  return (
    <StateCard order={order} icon={TriangleAlert} colour="red" role="alert" title={t('error.title')} text={text(error)}>
      {retry && (
        <Button variant="default" mt="sm" onClick={retry}>
          {t('error.retry')}
        </Button>
      )}
    </StateCard>
  );
}
