import type { RouteObject } from 'react-router'

/** Answering by a personal invitation. Who comes by an open link never downloads any of it. */
export const invitedRoutes: RouteObject[] = [
  { path: 'i', lazy: () => import('./open-invitation-screen.tsx') },
  { path: 'i/:invitation', lazy: () => import('./invitation-screen.tsx') },
  { path: 'i/:invitation/units', lazy: () => import('../insider/units-screen.tsx') },
]
