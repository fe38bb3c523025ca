import { CloudOff } from 'lucide-react';
import { useAppTexts } from '../texts';
import { StateCard } from './StateCard';

/** Nothing to show from before, and no network to ask: it goes on by itself. */
export function OfflineState() {
  const t = useAppTexts();
  return <StateCard icon={CloudOff} colour="gray" role="status" title={t('offline.title')} text={t('offline.text')} />;
}
