import { Navigate } from 'react-router';
import { useBusiness } from '~/api/business';
import { useRights } from '~/api/rights';
import { isNew } from '~/setup/steps';
import { home } from '../sections';

/** The first page: a business that is new begins with its first steps. */
export function Arrival() {
  const { setup } = useBusiness();
  const may = useRights();
  const first = may('Mutation.completeSetupStep') && isNew(setup);
  return <Navigate to={first ? '/setup' : home} replace />;
}
