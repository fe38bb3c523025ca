/** What stays while pages change: who and where you are, and the ways on. For members who are signed in. */

import { Suspense, lazy } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { BusinessContext } from '~/api/business';
import { Business } from '~/api/business.gql';
import { useApi } from '~/api/hooks';
import { NoBusiness } from '~/auth/NoBusiness';
import { signInAt } from '~/auth/next';
import { useSession } from '~/session/session';
import { ErrorState } from '~/ui/states/ErrorState';
import { ListSkeleton } from '~/ui/states/ListSkeleton';
import { OfflineState } from '~/ui/states/OfflineState';
import { Starting } from '~/ui/states/Starting';
import { useAppTexts } from '~/i18n/texts';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';
import { PhoneBar } from './PhoneBar';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

export function Shell() {
  const { status, user, expired, left } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'loading') return <Starting />;
  if (status === 'signedOut') return <Navigate to={left ? '/sign-in' : signInAt(pathname + search, expired)} replace />;
  if (!user?.tenantId) return <NoBusiness />;
  return (
    <>
      <SignedIn key={`${user.tenantId} ${user.id}`} />
      {status === 'locked' && (
        <Suspense>
          <Locked email={user.email} />
        </Suspense>
      )}
    </>
  );
}

const Locked = lazy(async () => ({ default: (await import('~/auth/Locked')).Locked }));

const Standing = lazy(async () => ({ default: (await import('~/account/Standing')).Standing }));

/** The sidebar stays where it is; the phone's drawer closes. */
const stay = () => undefined;

function SignedIn() {
  const t = useAppTexts();
  const { data, error, refetch, fetchStatus } = useApi(Business, {});
  if (!data) {
    if (error) return <ErrorState order={1} error={error} retry={() => void refetch()} />;
    return fetchStatus === 'paused' ? <OfflineState order={1} /> : <Starting />;
  }
  return (
    <BusinessContext value={data.tenant}>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <div className={classes.shell}>
        <header className={classes.header}>
          <TopBar />
        </header>
        <div className={classes.navigation}>
          <Navigation onNavigate={stay} />
        </div>
        <main id="main" className={classes.main} tabIndex={-1}>
          <OfflineBanner />
          {data.tenant.status !== 'ACTIVE' && (
            <Suspense>
              <Standing />
            </Suspense>
          )}
          <Suspense fallback={<ListSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        <div className={classes.phone}>
          <PhoneBar />
        </div>
      </div>
    </BusinessContext>
  );
}
