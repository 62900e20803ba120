import type { RoundBrief } from '@phieu/survey'
import { useMessages } from '../language.tsx'
import { Mark } from '../ui/mark.tsx'

/** What must be said of a round on every screen: for trying out only, or filled by a machine. */
export function RoundMarks({ round }: { round: Pick<RoundBrief, 'practice' | 'synthetic'> }) {
  const { app } = useMessages()
  return (
    <>
      {round.practice && <Mark>{app.practice}</Mark>}
      {round.synthetic && <Mark>{app.synthetic}</Mark>}
    </>
  )
}
