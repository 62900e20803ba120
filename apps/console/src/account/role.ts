import { useRouteLoaderData } from 'react-router'
import type { frameLoader } from '../frame/office-frame.tsx'

/** Whether the one who is signed in runs the rounds; others of the office read, and the council approves. */
export function useIsAdmin(): boolean {
  return useRouteLoaderData<typeof frameLoader>('frame')?.user?.role === 'admin'
}
