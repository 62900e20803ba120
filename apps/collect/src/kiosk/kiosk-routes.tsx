import {
  isRouteErrorResponse,
  Navigate,
  redirect,
  useRouteError,
  type LoaderFunctionArgs,
  type RouteObject,
} from 'react-router'
import { answering } from '../answer/routes.ts'
import { deviceContext } from '../device-context.ts'
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
          { path: 'l/:code', loader: goOn },
          { path: '*', loader: () => redirect('/kiosk') },
        ],
      },
    ],
  },
]

/** Back from the first question: only the button that says so gives a ballot up. */
function goOn({ context }: LoaderFunctionArgs) {
  const { own } = context.get(deviceContext).recall
  return redirect(own ? `/answer/${own}` : '/kiosk')
}

/** What the browser's way back leads to is gone with whoever sat here before. */
function KioskFailure() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <Navigate to="/kiosk" replace />
  return <FailureScreen />
}
