import type { RouteObject } from 'react-router'
import { interviewRoutes } from './interview/routes.ts'
import { OpeningScreen, RootScreen } from './root-screen.tsx'

/** Every screen of the phone. What a citizen needs comes at once, the rest when it is asked for. */
export const routes: RouteObject[] = [
  { Component: RootScreen, HydrateFallback: OpeningScreen, children: [...interviewRoutes] },
]
