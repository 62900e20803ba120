import { Link } from 'react-router'
import type { LinkOpening } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import type { SealedBallot } from '../../device/outbox/ballot-status.ts'
import { Heading } from '../../ui/heading.tsx'
import { useWatched } from '../../use-watched.ts'
import { BallotState } from '../ballot-state.tsx'
import { RoundMarks } from '../round-marks.tsx'

interface AnsweredBeforeProps {
  opening: LinkOpening
  /** The one that was sealed last through this link, as it was found, and how to ask again. */
  ballot: SealedBallot
  ask: () => Promise<SealedBallot | undefined>
}

/** The link has been answered on this phone; at a desk, the next person may answer as well. */
export function AnsweredBefore({ opening, ballot: first, ask }: AnsweredBeforeProps) {
  const ballot = useWatched(ask, first) ?? first
  const { answered } = useI18n().t

  return (
    <>
      <RoundMarks round={opening.round} />
      <div className="sheet">
        <Heading title={answered.title}>{answered.title}</Heading>
        <p lang="vi" className="unit">
          {opening.unit.name}
        </p>
        <p>{answered.thanks}</p>
        <BallotState ballot={ballot} />
      </div>
      <div className="foot">
        <p className="quiet">{answered.anotherWhy}</p>
        <Link className="button" to="?welcome">
          {answered.another}
        </Link>
      </div>
    </>
  )
}
