import { Link, useRevalidator } from 'react-router'
import { useMessages } from '../language.tsx'
import { Heading } from '../ui/heading.tsx'

/** Why a link could not be opened, and what to do about it. */
export function ClosedDoor({ why }: { why: keyof ReturnType<typeof useReasons> }) {
  const { title, text, retry } = useReasons()[why]
  const { opening, failure } = useMessages()
  const { revalidate } = useRevalidator()

  return (
    <>
      <div className="sheet">
        <Heading title={title}>{title}</Heading>
        <output>{text}</output>
      </div>
      <div className="foot">
        {retry && (
          <button className="button button-first" type="button" onClick={() => revalidate()}>
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

function useReasons() {
  const { opening } = useMessages()
  return {
    'unknown-link': { title: opening.unknownTitle, text: opening.unknown, retry: false },
    'closed-round': { title: opening.closedTitle, text: opening.closed, retry: false },
    offline: { title: opening.offlineTitle, text: opening.offline, retry: true },
    unavailable: { title: opening.busyTitle, text: opening.busy, retry: true },
  }
}
