import { INTERNAL_MINIMUM } from '@phieu/scoring'
import type { Round } from '@phieu/survey'
import { isReal } from './is-real.ts'

/**
 * Cells of fewer people are hidden inside the office. In a practice or synthetic round nobody's real
 * opinion stands, so everything is shown.
 */
export function officeMinimum(round: Round): number {
  return isReal(round) ? INTERNAL_MINIMUM : 0
}
