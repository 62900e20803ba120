/** Places in a ranking as they are said. */
import type { Bilingual } from '@phieu/survey'

const names = {
  vi: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
}

/** In words as far as they go: “thứ ba”, “third”; then in figures. */
export const ordinal = (rank: number): Bilingual => ({
  vi: `thứ ${names.vi[rank - 1] ?? rank}`,
  en: names.en[rank - 1] ?? ordinalFigure(rank),
})

/** In English figures: 1st, 2nd, 23rd. */
export function ordinalFigure(rank: number): string {
  return `${rank}${endings[plural.select(rank)] ?? 'th'}`
}

const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
