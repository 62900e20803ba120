import {
  isRouteErrorResponse,
  Navigate,
  redirect,
  useRouteError,
  type RouteObject,
} from 'react-router'
import { answering } from '../answer/routes.ts'
import { FailureScreen } from '../failure-screen.tsx'
import * as end from './end-screen.tsx'
import * as layout from './kiosk-layout.tsx'
import * as leave from './leave-screen.tsx'
import * as start from './start-screen.tsx'

/** All that a kiosk can show. What is not here can't be come to: no list, no receipt, no other link. */
export const kioskRoutes: RouteObject[] = [
  {
    ...layout,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: KioskFailure,
        children: [
          { path: 'kiosk', ...start },
          { path: 'kiosk/leave', ...leave },
          answering(end),
          { path: '*', loader: () => redirect('/kiosk') },
        ],
      },
    ],
  },
]

/** What the browser's way back leads to is gone with whoever sat here before. */
function KioskFailure() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <Navigate to="/kiosk" replace />
  return <FailureScreen />
}
