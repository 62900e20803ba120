import type {
  Adjustment,
  AssessedPoints,
  Definition,
  EarlierResult,
  ExternalScore,
  Questionnaire,
  Registry,
  Round,
} from '@phieu/survey'
import type { UnitStratum } from './calibration/unit-strata.ts'
import type { ClusterSum, GroupTally } from './units/tally.ts'

/** Everything that the result of a round rests on. */
export interface RoundInput {
  readonly round: Round
  /** That the round names. */
  readonly definition: Definition
  /** That the round names: its units and how they came about. */
  readonly registry: Registry
  /** Derived from the definition (see `deriveQuestionnaires`). */
  readonly questionnaires: readonly Questionnaire[]
  readonly tallies: readonly UnitTally[]
  /** What each interviewer brought, where ballots have one; of the same ballots as the tallies. */
  readonly clusters?: readonly UnitCluster[] | undefined
  /** Of the same ballots by the kinds of people, where the round brings figures of these; in no package. */
  readonly strata?: readonly UnitStratum[] | undefined
  /** As the appraisal council fixed them; a unit of which some are missing has no index. */
  readonly assessed: readonly AssessedPoints[]
  /** Those that were not withdrawn. */
  readonly adjustments: readonly Adjustment[]
  readonly external: readonly ExternalScore[]
  /** What the round is compared with; of a published round see `earlierResult`. */
  readonly earlier: EarlierResult | undefined
  /** Of people who rated several units; see `raterCovariances`. */
  readonly covariances: readonly UnitCovariance[]
  /** The tallies without flagged ballots, where somebody flagged any. */
  readonly withoutFlagged?: readonly UnitTally[] | undefined
  /** Of the replicates: 16 hexadecimal digits, published with the result. */
  readonly seed: string
  /** How often the rankings are repeated; 0 leaves rank ranges out. */
  readonly replicates: number
}

/** The ballots of one group about one unit, counted. */
export interface UnitTally {
  readonly unit: string
  readonly group: string
  readonly tally: GroupTally
}

/** The ballots of one group about one unit that one interviewer brought, added up; nobody is named. */
export interface UnitCluster extends ClusterSum {
  readonly unit: string
  readonly group: string
}

/** How far the survey points of two units move together because the same people rated both. */
export interface UnitCovariance {
  readonly unit: string
  /** The same unit, or one that stands behind it in the alphabet of ids. */
  readonly other: string
  /**
   * In points × points. `null`, of a unit with itself: people who rated it rated others too, and how far
   * they move these together is not told, since something of the unit is hidden.
   */
  readonly covariance: number | null
}
