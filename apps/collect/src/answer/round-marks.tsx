import type { RoundBrief } from '@phieu/survey'
import { useMessages } from '../i18n.tsx'

/** What must be said of a round on every screen: for trying out only, or filled by a machine. */
export function RoundMarks({ round }: { round: Pick<RoundBrief, 'practice' | 'synthetic'> }) {
  const { app } = useMessages()
  return (
    <>
      {round.practice && <p className="mark">{app.practice}</p>}
      {round.synthetic && <p className="mark">{app.synthetic}</p>}
    </>
  )
}
