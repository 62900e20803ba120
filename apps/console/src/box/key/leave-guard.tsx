import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'

/** Whoever leaves the page loses the key, and is asked first: by the page, or by the browser. */
export function LeaveGuard() {
  const { t } = useI18n()
  const words = t.boxKey.making
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname,
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
