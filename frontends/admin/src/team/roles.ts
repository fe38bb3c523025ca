import type { Role } from '~/schema.gql';

/** From the one that may do most. */
export const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'VIEWER'];
