import { useSyncExternalStore } from 'react'
import type { AppVersion } from '../browser/app-version.ts'
import { useInterviewMessages } from './messages/messages.ts'

/** Offers a newer version between interviews, quietly; nobody has to take it. */
export function UpdateOffer({ version }: { version: AppVersion }) {
  const waits = useSyncExternalStore(version.watch, version.newerWaits)
  const { update } = useInterviewMessages()
  if (!waits) return null

  return (
    <output className="update-offer">
      <span>{update.waits}</span>
      <button className="button button-small" type="button" onClick={version.accept}>
        {update.accept}
      </button>
    </output>
  )
}
