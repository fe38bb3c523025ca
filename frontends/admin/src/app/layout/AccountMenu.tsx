import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { LogOut, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { signOut, useSession } from '~/session/session';
import { LocaleChoice } from '~/ui/LocaleChoice';
import { SchemeChoice } from '~/ui/SchemeChoice';
import { useShowError } from '~/api/show-error';
import { useAppTexts } from '~/i18n/texts';

export function AccountMenu() {
  const t = useAppTexts();
  const showError = useShowError();
  const { user } = useSession();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton aria-label={t('menu')}>
          <Avatar size={34} color="pine" alt="">
            <UserRound size={18} aria-hidden />
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" truncate>
            {user?.email}
          </Text>
          {user?.role && t(`role.${user.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<UserRound size={16} aria-hidden />}>
          {t('nav.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <LocaleChoice />
        <Menu.Label mt={6}>{t('scheme')}</Menu.Label>
        <SchemeChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void signOut().catch(showError)}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
