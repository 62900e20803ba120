/** Ballots as a store takes them: laid as envelopes, then counted. What is sealed is known here. */
import { createHash } from 'node:crypto'
import { defaultFlagLimits } from '@phieu/scoring'
import { canonicalJson, type Ballot, type Channel } from '@phieu/survey'
import type { Review } from '../store/ballots/ballot-store.ts'
import type {
  CountedCell,
  JudgedEnvelope,
  LayOutcome,
  LinkLimits,
  OpenedBallot,
  RightKind,
  WayFlag,
} from '../store/box/box-store.ts'
import type { Store } from '../store/store.ts'
import { questionnaireFor } from './test-ballots.ts'

/** What may be other than usual. */
export interface JudgedWish {
  channel?: Channel
  kind?: RightKind
  flags?: readonly string[]
  review?: Review
  rightHash?: string
  drawnRight?: string
  link?: Partial<LinkLimits> & { code: string }
}

/** An envelope as the door has judged it, and the ballot that the count will make of it. */
export interface Judged {
  envelope: JudgedEnvelope
  opened: OpenedBallot
}

export function judged(ballot: Ballot, wish: JudgedWish = {}): Judged {
  const { rater, ...unrated } = ballot
  const kind = wish.kind ?? kindOf(ballot, wish)
  const channel = wish.channel ?? 'web'
  const { id, round, unit, group, mode, questionnaire, interviewer, sealedOn } = ballot
  const sealed = Buffer.from(canonicalJson(ballot))
  return {
    envelope: {
      header: {
        protocol: 1,
        id,
        round,
        unit,
        group,
        mode,
        questionnaire,
        key: 'A'.repeat(43),
        ...(interviewer !== undefined && { interviewer }),
      },
      digest: createHash('sha256').update(sealed).digest('hex'),
      sealed: sealed.toString('base64url'),
      kind,
      channel,
      sealingDay: sealedOn,
      state: 'lying',
      flags: (wish.flags ?? []).filter(isOfTheWay),
      rightHash: wish.rightHash,
      drawnRight: wish.drawnRight,
      link: wish.link && {
        day: '2026-11-21',
        hour: '2026-11-21T01',
        perHour: 600,
        burst: 600,
        usualBits: 0,
        proven: 0,
        ...wish.link,
      },
    },
    opened: {
      envelope: id,
      ballot: unrated,
      sealedRater: rater,
      kind,
      channel,
      flags: wish.flags ?? [],
      review: wish.review ?? 'counted',
    },
  }
}

/** Lays envelopes and counts those that were laid. @returns what laying them came to */
export async function layAndCount(
  store: Pick<Store, 'lay' | 'writeCells'>,
  all: readonly Judged[],
  history: Partial<CountedCell['history']> = {},
): Promise<LayOutcome[]> {
  const outcomes = await store.lay(all.map(({ envelope }) => envelope))
  const laid = all.filter((_, at) => outcomes[at]?.outcome === 'laid')
  const cells = Map.groupBy(laid, ({ opened: { ballot, kind } }) =>
    JSON.stringify([ballot.round, ballot.unit, ballot.group, kind]),
  )
  for (const own of cells.values()) {
    const [written] = await store.writeCells([cellOf(own, history)])
    if (written === 'overtaken') throw new Error('what was laid could not be counted')
  }
  return outcomes
}

/** @param own - at least one, all of one cell */
export function cellOf(
  own: readonly Judged[],
  history: Partial<CountedCell['history']> = {},
): CountedCell {
  const [first] = own
  if (!first) throw new Error('a cell has a ballot at least')
  const { round, unit, group } = first.opened.ballot
  return {
    cell: { round, unit, group, kind: first.opened.kind },
    opened: own.map(({ opened }) => opened),
    faulty: [],
    leaves: 0,
    least: 1,
    history: {
      limits: defaultFlagLimits,
      questionnaireFor: (_unit, each) => questionnaireFor(each),
      ...history,
    },
  }
}

function kindOf({ interviewer, rater }: Ballot, { rightHash, drawnRight }: JudgedWish): RightKind {
  if (interviewer !== undefined) return 'interview'
  if (rater !== undefined || drawnRight !== undefined) return 'insider'
  return rightHash === undefined ? 'open' : 'invited'
}

const way = ['burst', 'link-full', 'revoked-sender', 'late', 'clock-ahead', 'clock-behind'] as const

function isOfTheWay(flag: string): flag is WayFlag {
  return way.some((each) => each === flag)
}
