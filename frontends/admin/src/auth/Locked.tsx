/** Over a page with something unsaved on it whose session has ended: whose it was signs in, and goes on. */

import { Modal } from '@mantine/core';
import { SignIn } from './SignIn';
import classes from './Locked.module.css';
import { useTexts } from './texts';

/** Above dialogs and notifications: nothing of the page is to be seen. */
const ABOVE_ALL = 1000;

export function Locked({ email }: { email: string }) {
  const t = useTexts();
  return (
    <Modal.Root
      opened
      onClose={stay}
      fullScreen
      closeOnEscape={false}
      zIndex={ABOVE_ALL}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={t('signIn.title')}>
        <Modal.Body className={classes.body!}>
          <SignIn again={email} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const stay = () => undefined;
