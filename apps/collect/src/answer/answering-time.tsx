import { useEffect } from 'react'
import { Outlet, useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { BallotId } from '@phieu/survey'
import { deviceContext } from '../device-context.ts'
import { addAnsweringTime } from '../device/answering-time.ts'

/** What stands around every question of a draft: it measures how long they are in sight. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context.get(deviceContext)
  const id = BallotId.safeParse(params.draft)
  // Not worth a word to anybody when it fails: it tells haste and nothing else.
  const add = (duration: number) =>
    id.success && addAnsweringTime(db, id.data, duration).catch(() => undefined)
  return { add, now }
}

export function Component() {
  const stopwatch = useLoaderData<typeof loader>()
  const { pathname } = useLocation()

  return (
    <>
      <Stopwatch key={pathname} {...stopwatch} />
      <Outlet />
    </>
  )
}

interface StopwatchProps {
  /** Takes a time in ms. */
  add: (duration: number) => unknown
  now: () => Date
}

/** Hands over how long one screen was in sight: when it is hidden, and when it is left. */
function Stopwatch({ add, now }: StopwatchProps) {
  useEffect(() => {
    let since = document.visibilityState === 'visible' ? now() : undefined

    function settle() {
      const until = now()
      if (since) add(Math.max(0, until.getTime() - since.getTime()))
      since = document.visibilityState === 'visible' ? until : undefined
    }
    document.addEventListener('visibilitychange', settle)
    return () => {
      document.removeEventListener('visibilitychange', settle)
      settle()
    }
  }, [add, now])

  return null
}
