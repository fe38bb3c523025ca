import { MantineThemeProvider } from '@mantine/core';
import { Notifications as MantineNotifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { useAppTexts } from './texts';

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
