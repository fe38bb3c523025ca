/** What visitors say: the conversations, what the chat could not read, the questions it answers. */

import { Tabs } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { Page } from '~/ui/Page';
import { useAppTexts } from '~/i18n/texts';
import { useTexts } from './texts';
import classes from './conversations.module.css';

const HOME = '/conversations';
const ALL = 'all';
const TABS = [ALL, 'not-understood', 'questions'] as const;

export function ConversationsPage() {
  const t = useTexts();
  const app = useAppTexts();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const current = TABS.find((tab) => pathname.endsWith(tab)) ?? ALL;
  return (
    <Page title={app('nav.conversations')} description={t('description')} width="text">
      <Tabs value={current} onChange={(tab) => void navigate(tab === ALL || !tab ? HOME : `${HOME}/${tab}`)}>
        <Tabs.List mb="md" className={classes.tabs!}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={current}>
          <Outlet />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
