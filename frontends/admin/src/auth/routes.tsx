/** The screens of whoever is not signed in yet. */

import type { RouteObject } from 'react-router';
import { page } from '~/ui/section';
import { SessionFrame } from './SessionFrame';

export const sessionRoutes: readonly RouteObject[] = [
  {
    Component: SessionFrame,
    children: [
      { path: 'sign-in', lazy: page(async () => (await import('./SignIn')).SignIn) },
      { path: 'sign-up', lazy: page(async () => (await import('./SignUp')).SignUp) },
      { path: 'verify', lazy: page(async () => (await import('./Verify')).Verify) },
      { path: 'join', lazy: page(async () => (await import('./Join')).Join) },
      { path: 'reset', lazy: page(async () => (await import('./ResetPassword')).ResetPassword) },
    ],
  },
];
