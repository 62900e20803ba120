import type { Exact } from '@phieu/scoring'
import type { Addresses, ComparedFormat } from '../addresses.ts'

/** Figures side by side, in the words of one language: what its page, picture, and files are made from. */
export interface Comparison {
  title: string
  /** What it shows. */
  sentences: readonly string[]
  sections: readonly ComparedSection[]
  /** What a reader must know of it. */
  notes: readonly string[]
  /** All that its figures come from, the earliest first: the same packages give the same figures. */
  packages: readonly ComparedPackage[]
  /** Whether nothing is missing that will be there again once it can be read. */
  isWhole: boolean
  address: (addresses: Addresses) => string
  chart: (addresses: Addresses, format: ComparedFormat) => string
}

export interface ComparedPackage {
  round: string
  /** Of the round, as the comparison calls it. */
  name: string
  /** SHA-256, 64 hexadecimal digits. */
  digest: string
}

export interface ComparedSection {
  title: string
  subjects: readonly ComparedSubject[]
}

/** What the figures speak of, such as a unit over the rounds, or an area of some units. */
export interface ComparedSubject {
  /** For programs. */
  key: string
  name: string
  figures: readonly ComparedFigure[]
}

/** One figure of a subject; what is hidden has none. */
export interface ComparedFigure {
  /** For programs: the round, or the unit. */
  key: string
  name: string
  /** Of its own page. */
  link: string | undefined
  percent: Exact | null
  /** 95 %, in per cent. */
  interval: readonly [number, number] | null
  rank: number | null
  rankSet: readonly [number, number] | null
  /** SHA-256 of the package that it stands in. */
  digest: string
  /** Why there is no figure, or with what it may not be compared. */
  note: string | undefined
}
