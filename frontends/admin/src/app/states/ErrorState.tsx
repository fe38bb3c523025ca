import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useErrorText } from '../errors';
import { useAppTexts } from '../texts';
import { StateCard } from './StateCard';

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useAppTexts();
  const text = useErrorText();
  return (
    <StateCard icon={TriangleAlert} colour="red" role="alert" title={t('error.title')} text={text(error)}>
      {retry && (
        <Button variant="default" mt="sm" onClick={retry}>
          {t('error.retry')}
        </Button>
      )}
    </StateCard>
  );
}
