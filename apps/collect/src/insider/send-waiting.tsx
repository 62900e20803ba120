import { useFetcher } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { insiderWords } from '../i18n/insider-words.ts'
import type { SendOutcome } from '../device/sync.ts'
import type { UnitOnTheWay } from '../device/insider.ts'

/** What is finished and still on this phone, with a button that sends it now; nothing else. */
export function SendWaiting({ units }: { units: readonly UnitOnTheWay[] }) {
  const fetcher = useFetcher<{ sent?: SendOutcome }>()
  const { done } = useI18n().t
  const { way } = useI18n(insiderWords).t
  const waiting = units.filter(({ state }) => state === 'sealed').length
  if (waiting === 0) return undefined
  return (
    <div className="insider-waiting">
      <p>{way.waiting(waiting)}</p>
      <button
        type="button"
        className="button button-small"
        onClick={() => void fetcher.submit({ intent: 'send' }, { method: 'post' })}
      >
        {done.sendNow}
      </button>
      <output className="status-line">
        {fetcher.state === 'idle' &&
          fetcher.data &&
          (fetcher.data.sent === 'captive' ? done.captive : done.notSent)}
      </output>
    </div>
  )
}
