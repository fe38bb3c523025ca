import { Button } from '@mantine/core';
import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { useAppTexts } from '~/i18n/texts';
import { StateCard } from './StateCard';

export function NotFound() {
  const t = useAppTexts();
  return (
    <StateCard order={1} icon={Compass} title={t('notFound.title')} text={t('notFound.text')}>
      <Button component={Link} to="/" variant="default" mt="sm">
        {t('notFound.home')}
      </Button>
    </StateCard>
  );
}
