import { plainText } from '../../i18n/plain-text.ts'
import type { Place } from './places.ts'

/** So many are offered at once. */
const MOST = 12

/**
 * The places that have every word that was typed, accents or not: those first whose name begins with
 * it, then those whose name has it, then those that are also called so. What belongs to another round
 * than the one that is looked at is found when that round is named with it.
 */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  const wanted = wordsOf(typed)
  const ranked = places.flatMap((place) => {
    const rank = rankOf(place, wanted)
    return rank === undefined ? [] : [{ place, rank }]
  })
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ place }) => place)
}

type Naming = Pick<Place, 'name' | 'also' | 'of'>

function rankOf({ name, also = [], of }: Naming, wanted: readonly string[]): number | undefined {
  const own = wordsOf(name)
  if (of !== undefined) {
    const round = wordsOf(of)
    const act = wanted.filter((word) => !hasWord(round, word) || hasWord(own, word))
    const isNamed = act.length > 0 && act.length < wanted.length
    return isNamed ? rankOf({ name, also }, act) : undefined
  }
  if (wanted.every((word, at) => own[at]?.startsWith(word))) return 0
  if (wanted.every((word) => hasWord(own, word))) return 1
  const others = also.map(wordsOf)
  return others.some((words) => wanted.every((word) => hasWord(words, word))) ? 2 : undefined
}

function hasWord(words: readonly string[], beginning: string): boolean {
  return words.some((word) => word.startsWith(beginning))
}

function wordsOf(text: string): readonly string[] {
  return plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
