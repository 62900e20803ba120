import type { RoundBrief } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'

/** What must be said of a round on every screen: for trying out only, or filled by a machine. */
export function RoundMarks({ round }: { round: Pick<RoundBrief, 'practice' | 'synthetic'> }) {
  const { app } = useI18n().t
  return (
    <>
      {round.practice && <p className="mark">{app.practice}</p>}
      {round.synthetic && <p className="mark">{app.synthetic}</p>}
    </>
  )
}
