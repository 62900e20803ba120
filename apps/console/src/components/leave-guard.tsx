import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import css from './leave-guard.module.css'
import { Message } from './message.tsx'

/** What is asked: what is lost, what follows, and the two buttons. */
export interface LeaveWords {
  readonly leaving: string
  readonly leavingLead: string
  readonly stay: string
  readonly leave: string
}

/**
 * Whoever leaves the page loses what is on it alone, and is asked first: by the page, or by the browser.
 *
 * @param parameter - of the address, whose change leaves the page as well
 */
export function LeaveGuard({ words, parameter = '' }: { words: LeaveWords; parameter?: string }) {
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: next }) =>
      here.pathname !== next.pathname ||
      new URLSearchParams(here.search).get(parameter) !==
        new URLSearchParams(next.search).get(parameter),
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  if (blocker.state !== 'blocked') return undefined
  return (
    <Message tone="bad">
      <strong>{words.leaving}</strong>
      <span className={css.block}>{words.leavingLead}</span>
      <span className={css.ways}>
        <Button onClick={() => blocker.reset()}>{words.stay}</Button>
        <Button color="red" variant="default" onClick={() => blocker.proceed()}>
          {words.leave}
        </Button>
      </span>
    </Message>
  )
}
