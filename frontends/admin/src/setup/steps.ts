/** The first steps of a business, in their order, and how far it has come. */

import type { BusinessOfMember } from '~/api/business';
import type { SetupStep } from '~/schema.gql';

export const STEPS = [
  'BUSINESS',
  'SERVICE',
  'PROVIDER',
  'LOOK',
  'SNIPPET',
  'TRY',
] as const satisfies readonly SetupStep[];

type Setup = BusinessOfMember['setup'];

/** The first step that is not done; undefined when all are. */
export const nextStep = ({ done }: Setup): SetupStep | undefined => STEPS.find((step) => !done.includes(step));

/** Whether the checklist is still of use: neither finished nor put away. */
export const isOpen = (setup: Setup): boolean => !setup.dismissedAt && nextStep(setup) !== undefined;

/** Whether nothing has been done yet, so that somebody who arrives is best led there. */
export const isNew = (setup: Setup): boolean => isOpen(setup) && setup.done.length === 0;

/** The step that an address names, in lower case; the next one for any other address. */
export function stepOf(name: string | undefined, setup: Setup): SetupStep {
  return STEPS.find((step) => step.toLowerCase() === name) ?? nextStep(setup) ?? 'TRY';
}

export const after = (step: SetupStep): SetupStep | undefined => STEPS[STEPS.indexOf(step) + 1];

export interface StepProps {
  /** Marks the step as done and goes on. */
  readonly done: () => Promise<void>;
}
