/** An error as a sentence, and the notification that tells it. */

import { createElement, useCallback } from 'react';
import { notifications } from '@mantine/notifications';
import { isApiError } from './errors';
import { PlanLimit } from './PlanLimit';
import { useAppTexts } from '~/i18n/texts';

/** The API's own sentence where it has judged the request; ours where nothing answered or something broke. */
export function useErrorText(): (error: unknown) => string {
  const t = useAppTexts();
  return (error) => {
    if (!isApiError(error)) return t('error.internal');
    switch (error.type) {
      case 'Unreachable':
        return t('error.unreachable');
      case 'SessionExpired':
        return t('error.sessionExpired');
      case 'InternalError':
        return t('error.internal');
      default:
        return error.fieldMessage;
    }
  };
}

export function useShowError(): (error: unknown) => void {
  const text = useErrorText();
  return useCallback(
    (error: unknown) => {
      if (isApiError(error, 'SessionExpired')) return;
      const said = text(error);
      const message = isApiError(error, 'PlanLimitReached') ? createElement(PlanLimit, { text: said }) : said;
      notifications.show({ message, color: 'red', autoClose: 9000 });
    },
    [text],
  );
}
