import { Notifications as MantineNotifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';

export const Notifications = () => <MantineNotifications position="bottom-center" autoClose={6000} limit={3} />;
