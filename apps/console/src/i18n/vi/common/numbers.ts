/** Numbers inside sentences, in Vietnamese. */
import { formats } from '../../format.ts'

/** A whole number: 1.240. */
export const n = formats.vi.count

/** A number with at most one decimal: 12,5. */
export const oneDecimal = formats.vi.oneDecimal
