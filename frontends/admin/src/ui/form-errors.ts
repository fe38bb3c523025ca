/** Shows an API's InvalidInput beside its field: `onError: (error) => fieldErrors(form, error)`. */

import type { UseFormReturnType } from '@mantine/form';
import { isApiError } from '~/api/errors';

/** False when the error is about no field of the form, so that it has to be shown elsewhere. */
export function fieldErrors<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values, never>, 'setFieldError' | 'getValues'>,
  error: unknown,
): boolean {
  if (!isApiError(error, 'InvalidInput') || !error.field) return false;
  const known = error.field.split('.').reduce<unknown>((values, name) => (values as never)?.[name], form.getValues());
  if (known === undefined) return false;
  form.setFieldError(error.field as never, error.fieldMessage);
  return true;
}
