import { useEffect } from 'react';
import { useNetwork } from '@mantine/hooks';
import { useRouteError } from 'react-router';
import { ErrorState } from './ErrorState';
import { OfflineState } from './OfflineState';

/** A page that broke, or whose code did not arrive: after a deployment, loading anew brings the new files. */
export function RouteError() {
  const error = useRouteError();
  const { online } = useNetwork();
  useEffect(() => {
    if (online) return undefined;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [online]);
  return online ? <ErrorState order={1} error={error} retry={reload} /> : <OfflineState order={1} />;
}

const reload = () => window.location.reload();
