/** Over a page with something unsaved on it whose session has ended: whose it was signs in, and goes on. */

import { Modal } from '@mantine/core';
import { SignIn } from './SignIn';
import classes from './Locked.module.css';

/** Above dialogs and notifications: nothing of the page is to be seen. */
const ABOVE_ALL = 1000;

export function Locked({ email }: { email: string }) {
  return (
    <Modal
      opened
      onClose={stay}
      fullScreen
      withCloseButton={false}
      closeOnEscape={false}
      zIndex={ABOVE_ALL}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body! }}
    >
      <SignIn again={email} />
    </Modal>
  );
}

const stay = () => undefined;
