import type { Bilingual } from '@phieu/survey'
import type { ChangeState } from './changes/change.ts'
import type { Unranked } from './ranks/ranking-result.ts'

/** An exact number as `fractionText` writes it: `n/d`, or `n` when it is whole. */
export type Exact = string

/** The result of a round as it is published: plain JSON, exact numbers as text, `null` for nothing. */
export interface ResultDocument {
  readonly method: string
  /** Of the replicates, 16 hexadecimal digits. */
  readonly seed: string
  readonly replicates: number
  readonly ballots: number
  /** How alike an interviewer's ballots are, 0 to 1, by group; only groups with interviewers. */
  readonly likeness: readonly { readonly group: string; readonly likeness: number }[]
  readonly round: RoundDocument
  readonly rankings: readonly RankingDocument[]
  readonly sensitivity: readonly SensitivityDocument[]
}

export interface RoundDocument {
  readonly id: string
  readonly title: Bilingual
  readonly organiser: Bilingual
  readonly year: number | null
  readonly half: 1 | 2 | null
  readonly practice: boolean
  readonly synthetic: boolean
  readonly definition: { readonly id: string; readonly version: number }
  readonly registry: string
  /** The result that it is compared with. */
  readonly earlier: {
    readonly id: string
    readonly year: number
    readonly half: 1 | 2 | null
  } | null
}

/** Units that are ranked together: those of a block, and of blocks that are ranked with it. */
export interface RankingDocument {
  readonly block: string
  readonly blocks: readonly string[]
  readonly name: Bilingual
  /** By rank; units without a value last, in the registry's order. */
  readonly units: readonly UnitDocument[]
  /** Of the units' index, in per cent. */
  readonly mean: Exact | null
  /** `mean` is that of the units' area percentages. */
  readonly areas: readonly {
    readonly area: number
    readonly name: Bilingual
    readonly mean: Exact | null
    readonly change: ChangeDocument
  }[]
  readonly change: {
    readonly mean: ChangeDocument
    readonly compared: number
    readonly up: number
    readonly down: number
    readonly roseMost: readonly string[]
    readonly most: ChangeDocument | null
    readonly areasUp: number
    readonly areasCompared: number
  }
}

export interface UnitDocument {
  readonly unit: string
  readonly name: string
  readonly block: string
  readonly ballots: number
  /**
   * As many ballots by themselves would say as much, rounded: interviewers' are alike. The sum over
   * the groups of ballots / design effect; of a group whose effect is hidden, of its ballots.
   */
  readonly effectiveBallots: number
  /** Groups with more ballots than people: the size is wrong, and they count as large. */
  readonly overfull: readonly string[]
  readonly rank: number | null
  /** Why there is no rank; `null` where there is one. */
  readonly unranked: Unranked | null
  /** Ranks between which 95 % of the replicates lie: of this unit, looked at by itself. */
  readonly rankRange: readonly [number, number] | null
  /** Ranks that hold the true ones of all units at once in 95 of 100 rounds. */
  readonly rankSet: readonly [number, number] | null
  readonly rankChances: readonly { readonly rank: number; readonly chance: number }[]
  /** Units that it can be told apart from, Holm's correction made; all others it cannot. */
  readonly betterThan: readonly string[]
  readonly worseThan: readonly string[]
  readonly index: {
    readonly percent: Exact
    readonly unclipped: Exact
    readonly points: Exact
    readonly max: Exact
  } | null
  /** Of the index, in percentage points. */
  readonly standardError: number | null
  /** 95 %, in per cent. */
  readonly interval: readonly [number, number] | null
  readonly assessed: PointsDocument
  readonly survey: SurveyPointsDocument
  /** After their caps. */
  readonly bonus: Exact
  readonly penalty: Exact
  readonly areas: readonly UnitAreaDocument[]
  readonly change: ChangeDocument
}

export interface UnitAreaDocument {
  readonly area: number
  readonly assessed: PointsDocument
  readonly survey: PointsDocument
  readonly percent: Exact | null
  readonly standardError: number | null
  readonly interval: readonly [number, number] | null
  readonly change: ChangeDocument
}

export interface PointsDocument {
  readonly points: Exact | null
  readonly max: Exact
}

/** Error and interval in points. */
export interface SurveyPointsDocument extends PointsDocument {
  readonly standardError: number | null
  readonly interval: readonly [number, number] | null
}

/** In percentage points; all but the state is `null` unless the state is `compared`. */
export interface ChangeDocument {
  readonly state: ChangeState
  readonly points: Exact | null
  /** As many as the figures have whose difference this is; `null` when both values are exact. */
  readonly decimals: number | null
  readonly standardError: number | null
  readonly interval: readonly [number, number] | null
  readonly withinNoise: boolean | null
}

/** The rankings as another run would have them. */
export interface SensitivityDocument {
  readonly run: 'topTwo' | 'pooled' | 'outsidersOnly' | 'withoutFlagged'
  readonly rankings: readonly {
    readonly block: string
    readonly units: readonly {
      readonly unit: string
      readonly percent: Exact | null
      readonly rank: number | null
    }[]
  }[]
}
