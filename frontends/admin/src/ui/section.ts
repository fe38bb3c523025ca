/** What a section of the dashboard hands to the shell. */

import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { BusinessOfMember } from '~/api/business';
import type { Right } from '~/api/rights';
import type es from '~/i18n/texts/es.json';

type NavigationKey = Extract<keyof typeof es, `nav.${string}`>;

export interface Section {
  /** Below the shell, so for members who are signed in; paths without a slash in front. */
  readonly routes: readonly RouteObject[];
  readonly navigation?: {
    readonly to: string;
    /** Key of its name in src/app/texts. */
    readonly label: NavigationKey;
    readonly icon: ComponentType<{ size?: number | string; strokeWidth?: number | string; 'aria-hidden'?: boolean }>;
    /** The day's work, what is offered, the business itself. */
    readonly group: 'day' | 'offer' | 'business';
    /** Whether it stands in the phone's bar; everything else is behind its last button. */
    readonly phone?: boolean;
    /** Absent: always. */
    readonly shown?: (business: BusinessOfMember) => boolean;
    /** The right without which there is nothing to do there. */
    readonly needs?: Right;
  };
}

/** A route's `lazy`: the page's code comes when it is visited. */
export const page = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() });
