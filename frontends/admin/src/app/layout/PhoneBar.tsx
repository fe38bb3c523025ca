/** On a phone: the day's work within the thumb's reach, everything else behind "More". */

import { Suspense, lazy } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Menu } from 'lucide-react';
import { NavLink } from 'react-router';
import { useAppTexts } from '~/i18n/texts';
import classes from './PhoneBar.module.css';
import { useNavigation } from './navigation-items';

const MoreSections = lazy(async () => ({ default: (await import('./MoreSections')).MoreSections }));

const ROOM = 4;

export function PhoneBar() {
  const t = useAppTexts();
  const [opened, { open, close }] = useDisclosure(false);
  const shown = useNavigation()
    .filter(({ phone }) => phone)
    .slice(0, ROOM);
  return (
    <>
      <nav className={classes.bar} aria-label={t('nav.phone')}>
        {shown.map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} className={classes.item!}>
            <Icon size={21} strokeWidth={1.8} aria-hidden />
            {t(label)}
          </NavLink>
        ))}
        <UnstyledButton className={classes.item!} onClick={open} aria-haspopup="dialog">
          <Menu size={21} strokeWidth={1.8} aria-hidden />
          {t('nav.more')}
        </UnstyledButton>
      </nav>
      <Suspense>{opened && <MoreSections close={close} />}</Suspense>
    </>
  );
}
