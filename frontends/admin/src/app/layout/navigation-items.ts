import { useBusiness } from '~/api/business';
import { useRights } from '~/api/rights';
import { sections } from '../sections';

export const GROUPS = ['day', 'offer', 'business'] as const;

const items = sections.flatMap(({ navigation }) => navigation ?? []);

/** What this member of this business is offered now. */
export function useNavigation(): typeof items {
  const business = useBusiness();
  const may = useRights();
  return items.filter(({ shown, needs }) => (!shown || shown(business)) && (!needs || may(needs)));
}
