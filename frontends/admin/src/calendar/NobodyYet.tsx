import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { Link } from 'react-router';
import { Empty } from '~/ui/states/Empty';
import { useTexts } from './texts';

/** Without a provider there is nothing whose days could be shown. */
export function NobodyYet() {
  const t = useTexts();
  return (
    <Empty icon={UserPlus} title={t('nobody.title')} text={t('nobody.text')}>
      <Button component={Link} to="/providers" variant="default">
        {t('nobody.add')}
      </Button>
    </Empty>
  );
}
