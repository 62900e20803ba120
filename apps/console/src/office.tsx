/** The office as a whole, which is fetched for whoever is signed in: its pages and what they read. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, type ComponentProps, type ReactNode } from 'react'
import { RouterProvider } from 'react-router'
import type { Session } from './api/answers.ts'
import type { Api } from './api/api.ts'
import { openOffice, type Office } from './api/office.ts'
import { sessionQuery } from './api/queries.ts'
import { takeOnePress } from './components/form/one-press.ts'
import { openRouter } from './router.tsx'

export interface OpenOffice {
  readonly office: ReactNode
  readonly close: () => void
}

/** @param session - who is signed in, where that was asked already, or is being */
export function openPages(api: Api, session?: Session | Promise<Session>): OpenOffice {
  const office = openOffice(api)
  if (session)
    void office.queries.prefetchQuery({ ...sessionQuery(api), queryFn: async () => session })
  const router = openRouter(office)
  return { office: <Pages office={office} router={router} />, close: () => router.dispose() }
}

export function Pages(props: {
  office: Office
  router: ComponentProps<typeof RouterProvider>['router']
}) {
  useEffect(() => takeOnePress(props.router), [props.router])
  return (
    <QueryClientProvider client={props.office.queries}>
      <RouterProvider router={props.router} />
    </QueryClientProvider>
  )
}
