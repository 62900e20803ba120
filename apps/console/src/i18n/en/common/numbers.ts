/** Numbers inside sentences, in English. */
import { formats } from '../../format.ts'

/** A whole number: 1,240. */
export const n = formats.en.count

/** A number with at most one decimal: 12.5. */
export const oneDecimal = formats.en.oneDecimal

/** So many of a thing: `1 ballot`, `1,240 ballots`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${n(value)} ${value === 1 ? one : many}`
}
