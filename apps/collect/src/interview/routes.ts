import type { RouteObject } from 'react-router'

/** An interviewer's day. Citizens never download any of it. */
export const interviewRoutes: RouteObject[] = [
  { path: 'enrol', lazy: () => import('./enrol-screen.tsx') },
  { path: 'anothers', lazy: () => import('./anothers-screen.tsx') },
  {
    path: 'interview',
    lazy: () => import('./interview-layout.tsx'),
    children: [
      { index: true, lazy: () => import('./day-screen.tsx') },
      { path: 'ready', lazy: () => import('./readiness-screen.tsx') },
      { path: 'assignments', lazy: () => import('./assignments-screen.tsx') },
      { path: 'contact', lazy: () => import('./contact-screen.tsx') },
      { path: 'unit', lazy: () => import('./unit-screen.tsx') },
      { path: 'group', lazy: () => import('./group-screen.tsx') },
      { path: 'start', lazy: () => import('./start-screen.tsx') },
      { path: 'paper', lazy: () => import('./paper-screen.tsx') },
      { path: 'refused', lazy: () => import('./refused-screen.tsx') },
    ],
  },
]
