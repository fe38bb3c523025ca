import { Text } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';
import { ROLES } from './roles';
import { useTexts } from './texts';
import classes from './team.module.css';

/** What each role means, where roles are given. */
export function RolesNote() {
  const t = useTexts();
  const app = useAppTexts();
  return (
    <Text component="ul" size="sm" c="dimmed" mt="xl" className={classes.list!}>
      {ROLES.map((role) => (
        <li key={role}>
          <b>{app(`role.${role}`)}</b>: {t(`role.${role}.may`)}
        </li>
      ))}
    </Text>
  );
}
