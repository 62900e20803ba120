import { useFetcher } from 'react-router'
import type { UnitOnTheWay } from '../device/insider.ts'
import { useMessages } from '../i18n.tsx'
import { useInsiderMessages } from './messages/messages.ts'

/** What is finished and still on this phone, with a button that sends it now; nothing else. */
export function SendWaiting({ units }: { units: readonly UnitOnTheWay[] }) {
  const fetcher = useFetcher<{ failed: boolean }>()
  const { done } = useMessages()
  const { way } = useInsiderMessages()
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
        {fetcher.state === 'idle' && fetcher.data && done.notSent}
      </output>
    </div>
  )
}
