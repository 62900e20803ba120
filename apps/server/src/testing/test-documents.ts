/** Result documents for tests of what is made from them: told in decimals, ranked as they stand. */
import { loadDefinition } from '@phieu/catalogue'
import {
  fractionText,
  parseDecimal,
  type ChangeDocument,
  type ChangeState,
  type RankingDocument,
  type ResultDocument,
  type UnitDocument,
} from '@phieu/scoring'
import type { DocumentSource } from '../papers/documents/document-source.ts'

/** One unit as a test tells it. */
export interface ToldUnit {
  name: string
  /** `95.77`; left out for a unit without a value. */
  percent?: string
  rank?: number
  rankSet?: [number, number]
  unranked?: 'too-few-ballots'
  interval?: [number, number]
  /** Ids of units (`A1` is the first told) that it is surely better than. */
  betterThan?: string[]
  assessed?: string
  survey?: string
  bonus?: string
  penalty?: string
  change?: ChangeDocument
}

/** A change of so many percentage points; one against a printed value has no interval. */
export function changed(points: string, withinNoise: boolean | null = null): ChangeDocument {
  return {
    state: 'compared',
    points: exact(points),
    decimals: withinNoise === null ? 2 : null,
    standardError: withinNoise === null ? null : 1,
    interval: withinNoise === null ? null : [Number(points) - 2, Number(points) + 2],
    withinNoise,
  }
}

export function incomparable(state: Exclude<ChangeState, 'compared'>): ChangeDocument {
  const nothing = { points: null, decimals: null, standardError: null, interval: null }
  return { state, ...nothing, withinNoise: null }
}

/** A block of Hanoi's definition with the units told. */
export function makeRanking(
  block: string,
  told: readonly ToldUnit[],
  given: Partial<RankingDocument> = {},
): RankingDocument {
  const found = loadDefinition().blocks.find(({ id }) => id === block)
  if (!found) throw new Error(`no block ${block}`)
  return {
    block,
    blocks: [block],
    name: { vi: found.vi, en: found.en },
    units: told.map((unit, at) => makeUnit(block, `${block}${at + 1}`, unit)),
    mean: null,
    areas: [],
    change: {
      mean: incomparable('no-previous-value'),
      compared: 0,
      up: 0,
      down: 0,
      roseMost: [],
      most: null,
      areasUp: 0,
      areasCompared: 0,
    },
    ...given,
  }
}

/** A published result of these rankings. */
export function makeSource(
  rankings: readonly RankingDocument[],
  round: Partial<ResultDocument['round']> = {},
): DocumentSource {
  return {
    definition: loadDefinition(),
    publishedOn: '2025-02-27',
    digest: '0123456789abcdef'.repeat(4),
    annual: undefined,
    errata: [],
    awards: { proposed: [], granted: [] },
    document: {
      method: '1',
      seed: '20250227cafef00d',
      replicates: 2000,
      ballots: rankings
        .flatMap(({ units }) => units)
        .reduce((sum, { ballots }) => sum + ballots, 0),
      likeness: [],
      rankings,
      sensitivity: [],
      round: {
        id: 'round-2024',
        title: { vi: 'Chỉ số cải cách hành chính năm 2024', en: 'PAR Index 2024' },
        organiser: { vi: 'Sở Nội vụ thành phố Hà Nội', en: 'Hanoi Department of Home Affairs' },
        year: 2024,
        half: null,
        practice: false,
        synthetic: false,
        definition: { id: 'hanoi-2024', version: 1 },
        registry: 'hanoi-2024',
        earlier: { id: 'published-2023', year: 2023, half: null },
        ...round,
      },
    },
  }
}

function makeUnit(block: string, unit: string, told: ToldUnit): UnitDocument {
  const percent = told.percent === undefined ? null : exact(told.percent)
  return {
    unit,
    name: told.name,
    block,
    ballots: 50,
    effectiveBallots: 50,
    overfull: [],
    rank: told.rank ?? null,
    unranked: told.unranked ?? (told.rank === undefined ? 'no-value' : null),
    rankRange: null,
    rankSet: told.rankSet ?? null,
    betterThan: told.betterThan ?? [],
    worseThan: [],
    rankChances: [],
    index: percent === null ? null : { percent, unclipped: percent, points: percent, max: '100' },
    standardError: told.interval ? 1 : null,
    interval: told.interval ?? null,
    assessed: { points: told.assessed === undefined ? null : exact(told.assessed), max: '70' },
    survey: {
      points: told.survey === undefined ? null : exact(told.survey),
      max: '30',
      standardError: null,
      interval: null,
    },
    bonus: exact(told.bonus ?? '0'),
    penalty: exact(told.penalty ?? '0'),
    areas: [],
    change: told.change ?? incomparable('no-previous-value'),
  }
}

const exact = (decimal: string) => fractionText(parseDecimal(decimal))
