import { MantineThemeProvider } from '@mantine/core';
import { Notifications as MantineNotifications, notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { whenUserChanges } from '~/session/session';
import { useAppTexts } from '~/i18n/texts';

// They name customers, and offer to undo what only their reader may.
whenUserChanges(() => notifications.clean());

export function Notifications() {
  const t = useAppTexts();
  // Each has a cross, which has no words of its own.
  const closable = { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } };
  return (
    <MantineThemeProvider theme={{ components: { Notification: closable } }}>
      <MantineNotifications position="bottom-center" autoClose={6000} limit={3} />
    </MantineThemeProvider>
  );
}
