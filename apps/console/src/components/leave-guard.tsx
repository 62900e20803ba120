import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { askBeforeClosing } from './ask-before-closing.ts'
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
 * A page has one guard at a time: the router knows no more.
 *
 * @param parameter - of the address, whose change leaves the page as well
 * @param loses - whether something would be lost now; always, where it is left out
 */
export function LeaveGuard(props: {
  words: LeaveWords
  parameter?: string
  loses?: () => boolean
}) {
  const { words, parameter = '', loses = always } = props
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: next }) =>
      (here.pathname !== next.pathname ||
        new URLSearchParams(here.search).get(parameter) !==
          new URLSearchParams(next.search).get(parameter)) &&
      loses(),
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (loses()) askBeforeClosing(event)
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [loses])

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

function always(): boolean {
  return true
}
