import type { ChoiceKind } from './draw-choices.ts'

/**
 * What a round's result is worth as a measurement, as it is published: plain JSON. Figures are rounded
 * to the decimals that they are printed with; `null` stands for what is not there or must not be shown.
 */
export interface QualityDocument {
  readonly method: string
  /** Of the draws, 16 hexadecimal digits. */
  readonly seed: string
  /** By block and group; groups of too few ballots are not in it. */
  readonly groups: readonly GroupQuality[]
  /** In the registry's order. */
  readonly units: readonly UnitQuality[]
  readonly rankings: readonly RankingQuality[]
}

/** One group's answers about all units of a block. */
export interface GroupQuality {
  readonly block: string
  readonly group: string
  readonly ballots: number
  readonly units: number
  /** Units whose part would tell of few people. */
  readonly leftOut: number
  /**
   * Part of the people who can be asked that gave a ballot, 0 to 1, over the units that do not hide
   * the group, those that it said nothing about too; `null` where their number is not known.
   */
  readonly turnout: number | null
  /** Part of the answers that are none, 0 to 1. */
  readonly noOpinion: number | null
  /** All items of the group together, then area by area; only where there are two items and more. */
  readonly reliability: readonly ReliabilityDocument[]
  readonly items: readonly ItemQuality[]
}

export interface ReliabilityDocument {
  /** `null` for all items. */
  readonly area: number | null
  readonly items: number
  readonly n: number
  readonly alpha: number
  readonly interval: readonly [number, number]
}

export interface ItemQuality {
  readonly item: string
  readonly answers: number
  readonly noOpinion: number | null
  /** With the rest of all items of the group. */
  readonly itemRest: number | null
}

export interface UnitQuality {
  readonly unit: string
  readonly ballots: number
  /** `null` where anything of the unit is hidden. */
  readonly noOpinion: number | null
  /** Those that the block asks, in the definition's order. */
  readonly groups: readonly UnitGroupQuality[]
}

/** One group about one unit: `null` where any figure of it is hidden, and what is not known. */
export interface UnitGroupQuality {
  readonly group: string
  /** Part of the people who can be asked that gave a ballot, 0 to 1. */
  readonly turnout: number | null
  /** Part of the answers that are none, 0 to 1. */
  readonly noOpinion: number | null
}

export interface RankingQuality {
  readonly block: string
  /** Units in the figures below: those with an index of which nothing is hidden. */
  readonly units: number
  readonly leftOut: number
  readonly weights: WeightsDocument | null
  readonly volatility: VolatilityDocument | null
}

export interface WeightsDocument {
  readonly areas: readonly (PartDocument & { readonly area: number })[]
  readonly assessed: PartDocument
  readonly survey: PartDocument
  readonly adjustments: PartDocument
}

export interface PartDocument {
  readonly nominal: number
  readonly effective: number
  readonly correlation: number | null
}

export interface VolatilityDocument {
  readonly draws: number
  readonly shifts: Readonly<Record<ChoiceKind | 'all', number>>
  readonly units: readonly {
    readonly unit: string
    readonly rank: number
    readonly shift: number
    readonly range: readonly [number, number]
    readonly same: number
  }[]
}
