/** What stays while pages change: who and where you are, and the ways on. For members who are signed in. */

import { Suspense } from 'react';
import { AppShell, Box } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { BusinessContext } from '~/api/business';
import { Business } from '~/api/business.gql';
import { useApi } from '~/api/hooks';
import { NoBusiness } from '~/session/NoBusiness';
import { useSession } from '~/session/session';
import { ErrorState } from '../states/ErrorState';
import { ListSkeleton } from '../states/ListSkeleton';
import { OfflineState } from '../states/OfflineState';
import { Starting } from '../states/Starting';
import { useAppTexts } from '../texts';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';
import { PhoneBar } from './PhoneBar';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

export function Shell() {
  const { status, user, expired } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'loading') return <Starting />;
  if (status === 'signedOut') {
    const next = encodeURIComponent(pathname + search);
    return <Navigate to={`/sign-in?${expired ? 'expired=1&' : ''}${pathname === '/' ? '' : `next=${next}`}`} replace />;
  }
  return user?.tenantId ? <SignedIn key={user.tenantId} /> : <NoBusiness />;
}

/** The sidebar stays where it is; the phone's drawer closes. */
const stay = () => undefined;

function SignedIn() {
  const t = useAppTexts();
  const { data, error, refetch, fetchStatus } = useApi(Business, {});
  if (!data) {
    if (error) return <ErrorState error={error} retry={() => void refetch()} />;
    return fetchStatus === 'paused' ? <OfflineState /> : <Starting />;
  }
  return (
    <BusinessContext value={data.tenant}>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 'calc(60px + env(safe-area-inset-bottom))', sm: 0 } }}
        padding={{ base: 'md', sm: 'xl' }}
        classNames={classes as Record<string, string>}
      >
        <AppShell.Header className="no-print">
          <TopBar />
        </AppShell.Header>
        <AppShell.Navbar className="no-print" component="div">
          <Navigation onNavigate={stay} />
        </AppShell.Navbar>
        <AppShell.Main id="main">
          <OfflineBanner />
          <Suspense fallback={<Box pt="xl"><ListSkeleton /></Box>}>
            <Outlet />
          </Suspense>
        </AppShell.Main>
        <AppShell.Footer className="no-print" component="div">
          <PhoneBar />
        </AppShell.Footer>
      </AppShell>
    </BusinessContext>
  );
}
