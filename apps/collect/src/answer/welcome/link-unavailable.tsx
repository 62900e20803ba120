import { Link, useRevalidator } from 'react-router'
import type { LocalDate } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { Heading } from '../../ui/heading.tsx'

type Why =
  | 'unknown-link'
  | 'paused-link'
  | 'revoked-link'
  | 'full-link'
  | 'not-begun'
  | 'over'
  | 'closed-round'
  | 'other-key'
  | 'offline'
  | 'captive'
  | 'unavailable'

interface Reason {
  title: string
  text: string
  /** Trying again may help. */
  again?: boolean
}

interface LinkUnavailableProps {
  why: Why | Reason
  /** The first or the last day, where the server names it. */
  day?: LocalDate | undefined
  /** Instead of loading the page's data anew. */
  retry?: (() => void) | undefined
}

/** Why a link or an invitation could not be opened, and what to do about it. */
export function LinkUnavailable({ why, day, retry }: LinkUnavailableProps) {
  const reasons = useReasons(day)
  const { title, text, again = false } = typeof why === 'string' ? reasons[why] : why
  const { opening, failure } = useI18n().t
  const { revalidate } = useRevalidator()

  return (
    <>
      <div className="sheet">
        <Heading title={title}>{title}</Heading>
        <output>{text}</output>
      </div>
      <div className="foot">
        {again && (
          <button
            className="button button-first"
            type="button"
            onClick={() => (retry ? retry() : void revalidate())}
          >
            {opening.retry}
          </button>
        )}
        <Link className="button" to="/">
          {failure.toHome}
        </Link>
      </div>
    </>
  )
}

function useReasons(day: LocalDate | undefined): Record<Why, Reason> {
  const { t, format } = useI18n()
  const { opening } = t
  const named = day && format.day(day)
  return {
    'unknown-link': { title: opening.unknownTitle, text: opening.unknown },
    'paused-link': { title: opening.pausedTitle, text: opening.paused, again: true },
    'revoked-link': { title: opening.revokedTitle, text: opening.revoked },
    'full-link': { title: opening.fullTitle, text: opening.full },
    'not-begun': { title: opening.notBegunTitle, text: opening.notBegun(named) },
    over: { title: opening.closedTitle, text: opening.over(named) },
    'closed-round': { title: opening.closedTitle, text: opening.closed },
    'other-key': { title: opening.otherKeyTitle, text: opening.otherKey },
    offline: { title: opening.offlineTitle, text: opening.offline, again: true },
    captive: { title: opening.captiveTitle, text: opening.captive, again: true },
    unavailable: { title: opening.busyTitle, text: opening.busy, again: true },
  }
}
