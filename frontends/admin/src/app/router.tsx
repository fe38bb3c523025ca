/** Addresses: the screens of the session by themselves, every section inside the shell. */

import { createBrowserRouter } from 'react-router';
import { sessionRoutes } from '~/auth/routes';
import { NotFound } from '~/ui/states/NotFound';
import { RouteError } from '~/ui/states/RouteError';
import { Shell } from './layout/Shell';
import { Starting } from '~/ui/states/Starting';
import { Arrival } from './layout/Arrival';
import { onGoTo } from '~/navigation';
import { sections } from './sections';

export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteError,
    HydrateFallback: Starting,
    children: [
      ...sessionRoutes,
      {
        Component: Shell,
        children: [
          {
            // A page that breaks leaves the navigation in place.
            ErrorBoundary: RouteError,
            children: [
              { index: true, Component: Arrival },
              ...sections.flatMap(({ routes }) => routes),
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);

onGoTo((to) => void router.navigate(to));
