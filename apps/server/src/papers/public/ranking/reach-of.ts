import type { UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'

/** What a drawing of a unit must have room for, in per cent: its index and the ends of its interval. */
export function reachOf({ index, interval }: UnitDocument): number[] {
  return [...(index ? [decimalToNumber(index.percent)] : []), ...(interval ?? [])]
}
