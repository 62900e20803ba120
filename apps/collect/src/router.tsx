import { readCode } from '@phieu/survey'
import { data, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { answerRoutes } from './answer/routes.ts'
import { FailureScreen } from './failure-screen.tsx'
import { interviewRoutes } from './interview/routes.ts'
import { invitedRoutes } from './invited/routes.ts'
import { OpeningScreen, RootScreen } from './root-screen.tsx'

/** Every screen of the phone. What a citizen needs comes at once, the rest when it is asked for. */
export const routes: RouteObject[] = [
  {
    Component: RootScreen,
    HydrateFallback: OpeningScreen,
    children: [
      {
        // Inside the root, so that a failing screen leaves its head and language standing.
        ErrorBoundary: FailureScreen,
        children: [
          { index: true, lazy: () => import('./home/home-screen.tsx') },
          // Where the server's front door leads: `/` is the app's own only once its worker answers.
          { path: 'phone', loader: () => redirect('/') },
          { path: 'kiosk', lazy: () => import('./kiosk/set-up-screen.tsx') },
          { path: 'unsent', lazy: () => import('./rescue/unsent-screen.tsx') },
          ...answerRoutes,
          ...invitedRoutes,
          ...interviewRoutes,
          { path: '*', loader: noSuchPage, element: null },
        ],
      },
    ],
  },
]

/** A link's address with a slash too many, or with something behind its code, is that link's still. */
function noSuchPage({ request }: LoaderFunctionArgs) {
  const code = readCode(/\/l\/+([^/?]+)/i.exec(request.url)?.[1] ?? '')
  if (code !== '') throw redirect(`/l/${code}`)
  throw data('no such page', { status: 404 })
}
