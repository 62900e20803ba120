import type { Bilingual } from '@phieu/survey'

/** What is known of a figure of a package from the rest of it. */
export type Standing = 'recomputed' | 'bounded' | 'trusted'

/** Some figures of a part, and how far they are known. */
export interface Account {
  readonly part: string
  readonly standing: Standing
  /**
   * Places in the part: `*` for any number or name, `**` at the end for all beneath. None for
   * everything that no other account of the part names.
   */
  readonly places: readonly string[]
  /** What they are, in a sentence. */
  readonly what: Bilingual
}

const account =
  (standing: Standing) =>
  (part: string, what: Bilingual, ...places: string[]): Account => ({
    part,
    standing,
    places,
    what,
  })

export const recomputed = account('recomputed')
export const bounded = account('bounded')
export const trusted = account('trusted')

/** Whether an account names this place, such as `rankings[*].units[*].survey.max`. */
export function isNamed({ places }: Account, place: string): boolean {
  return places.some((each) =>
    each.endsWith('**') ? place.startsWith(each.slice(0, -2)) : each === place,
  )
}
