import { useMemo } from 'react';
import { clock } from './clock';
import { formatTag, useLocale } from './locale';

export function useClock(): (time: string) => string {
  const tag = formatTag(useLocale());
  return useMemo(() => clock(tag), [tag]);
}
