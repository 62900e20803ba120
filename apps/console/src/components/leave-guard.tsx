import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
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
  return <Question words={words} onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />
}

/** Takes the focus, wherever on the page one was about to leave; who stays is back where that was. */
function Question(props: { words: LeaveWords; onStay: () => void; onLeave: () => void }) {
  const { words, onStay, onLeave } = props
  const stay = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const before = document.activeElement
    stay.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <Message tone="bad">
      <strong>{words.leaving}</strong>
      <span className={css.block}>{words.leavingLead}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape on either button stays, as in a dialog of the browser */}
      <span className={css.ways} onKeyDown={({ key }) => key === 'Escape' && onStay()}>
        <Button ref={stay} onClick={onStay}>
          {words.stay}
        </Button>
        <Button color="red" variant="default" onClick={onLeave}>
          {words.leave}
        </Button>
      </span>
    </Message>
  )
}

function always(): boolean {
  return true
}
