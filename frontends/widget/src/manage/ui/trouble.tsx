/** What stands in the way, said for people. */

import type { ApiError } from '../../chat/api';
import { h } from '../../chat/ui/dom';
import type { ManageTexts } from '../locales/texts';
import type { Spoken } from './view';

/** What went wrong, in a sentence for people. */
export function told({ type, message, told: meant }: ApiError, texts: ManageTexts): string {
  return meant ? message : type === 'Unreachable' ? texts.unreachable : texts.failed;
}

/** What stood in the way of a step, with a way to try it again where that may help. */
export function Trouble({ desk, texts }: Pick<Spoken, 'desk' | 'texts'>) {
  const { trouble } = desk;
  return (
    <div role="alert" class="trouble">
      {trouble && <p>{told(trouble, texts)}</p>}
      {trouble?.retryable && (
        <button type="button" onclick={() => void desk.retry()}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}
