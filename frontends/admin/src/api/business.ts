/** The business, as every page below the shell has it at hand. */

import { createContext, useContext } from 'react';
import { queryClient } from './hooks';
import { Business, type BusinessFieldsFragment } from './business.gql';

export type BusinessOfMember = BusinessFieldsFragment;

export const BusinessContext = createContext<BusinessOfMember | null>(null);

export function useBusiness(): BusinessOfMember {
  const business = useContext(BusinessContext);
  if (!business) throw new Error('useBusiness outside of the shell');
  return business;
}

/** After a change whose answer is the business as it is now. */
export function keepBusiness(tenant: BusinessOfMember): void {
  queryClient.setQueryData([Business.name, {}], { tenant });
}
