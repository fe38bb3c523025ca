/** What the signed-in person's role may do: the API's own table, so that nothing is offered that it refuses. */

import { useSession } from '~/session/session';
import type { Role } from '~/schema.gql';
import { rights } from './rights.gql';

export type Right = keyof typeof rights;

export const mayRole = (role: Role | undefined, right: Right): boolean =>
  role !== undefined && (rights[right] as readonly Role[]).includes(role);

/** `const may = useRights(); may('Mutation.updateTenant')` */
export function useRights(): (right: Right) => boolean {
  const { user } = useSession();
  return (right) => mayRole(user?.role, right);
}
