import type { ComponentProps } from 'react';
import { CloudOff } from 'lucide-react';
import { useAppTexts } from '~/i18n/texts';
import { StateCard } from './StateCard';

/** Nothing to show from before, and no network to ask: it goes on by itself. */
export function OfflineState({ order }: Pick<ComponentProps<typeof StateCard>, 'order'>) {
  const t = useAppTexts();
  return (
    <StateCard
      order={order}
      icon={CloudOff}
      colour="gray"
      role="status"
      title={t('offline.title')}
      text={t('offline.text')}
    />
  );
}
