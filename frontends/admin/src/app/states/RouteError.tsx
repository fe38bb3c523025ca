import { useRouteError } from 'react-router';
import { ErrorState } from './ErrorState';

/** A page that broke, or whose code did not arrive: after a deployment, loading anew brings the new files. */
export function RouteError() {
  const error = useRouteError();
  return <ErrorState error={error} retry={() => window.location.reload()} />;
}
