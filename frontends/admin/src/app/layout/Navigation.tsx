/** The sections, by what they are for. In the sidebar, and behind "More" on a phone. */

import { NavLink as MantineNavLink, Text } from '@mantine/core';
import { NavLink } from 'react-router';
import { useAppTexts } from '~/i18n/texts';
import classes from './Navigation.module.css';
import { GROUPS, useNavigation } from './navigation-items';

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const t = useAppTexts();
  const items = useNavigation();
  return (
    <nav aria-label={t('nav')} className={classes.sections}>
      {GROUPS.map((group) => {
        const own = items.filter((item) => item.group === group);
        return own.length === 0 ? null : (
          <div key={group} className={classes.group}>
            <Text className={classes.title!}>{t(`group.${group}`)}</Text>
            {own.map(({ to, label, icon: Icon }) => (
              <MantineNavLink
                key={to}
                component={NavLink}
                to={to}
                label={t(label)}
                leftSection={<Icon size={18} strokeWidth={1.8} aria-hidden />}
                className={classes.link!}
                onClick={onNavigate}
              />
            ))}
          </div>
        );
      })}
    </nav>
  );
}
