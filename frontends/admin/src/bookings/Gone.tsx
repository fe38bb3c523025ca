import { CalendarX } from 'lucide-react';
import { StateCard } from '~/ui/states/StateCard';
import { useTexts } from './texts';

/** An address that leads to no booking of this business. */
export function Gone() {
  const t = useTexts();
  return <StateCard icon={CalendarX} title={t('gone.title')} text={t('gone.text')} />;
}
