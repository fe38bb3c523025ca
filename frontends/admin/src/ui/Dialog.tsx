/** A dialog that is there while it is open: `{asked && <Dialog title={…} close={…}>…</Dialog>}`. */

import { Modal, type ModalProps } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';
import { useFocusBack } from './use-focus-back';

interface DialogProps extends Pick<ModalProps, 'title' | 'size' | 'children'> {
  readonly close: () => void;
  /** It has a form: a slip of the mouse is no reason to lose what was typed. */
  readonly form?: boolean;
}

export function Dialog({ close, form = false, ...props }: DialogProps) {
  const app = useAppTexts();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!form}
      closeButtonProps={{ 'aria-label': app('close') }}
      {...props}
    />
  );
}
