import { useContext, useSyncExternalStore } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { AppVersion } from '../browser/app-version.ts'
import { isInPageOnly } from '../device/recall.ts'
import { RecallContext } from '../recall-context.ts'

/**
 * Offers a newer version between interviews, quietly; nobody has to take it. To take it loads the page
 * anew, so not while the page holds what the phone had no room for.
 */
export function UpdateOffer({ version }: { version: AppVersion }) {
  const waits = useSyncExternalStore(version.watch, version.newerWaits)
  const { update } = useI18n(interviewWords).t
  const recall = useContext(RecallContext)
  if (!waits || isInPageOnly(recall)) return null

  return (
    <output className="update-offer">
      <span>{update.waits}</span>
      <button className="button button-small" type="button" onClick={version.accept}>
        {update.accept}
      </button>
    </output>
  )
}
