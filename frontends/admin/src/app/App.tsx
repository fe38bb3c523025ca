/** What surrounds every page: look, cache, notifications, addresses. */

import { Suspense, lazy, useEffect } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '~/api/hooks';
import { useLocale } from '~/i18n/locale';
import { router } from './router';
import { Starting } from '~/ui/states/Starting';
import { theme, variables } from './theme';

/** Notifications are kept in a store of their own, so none is lost before this is there. */
const Notifications = lazy(async () => ({ default: (await import('./Notifications')).Notifications }));

export function App() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Starting />}>
          <RouterProvider router={router} />
        </Suspense>
        <Suspense>
          <Notifications />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
