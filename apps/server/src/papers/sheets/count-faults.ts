import { FAULT_LIMIT } from '@phieu/office'
import type { Fault } from './fault.ts'

/** What was found wrong in a file, or doubtful. */
export interface Findings {
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/** The first of them, as many as a page has room for, and how many there are. */
export type Counted<Reading extends Findings> = Reading & {
  faultCount: number
  warningCount: number
}

export function countFaults<Reading extends Findings>(reading: Reading): Counted<Reading> {
  const { faults, warnings } = reading
  return {
    ...reading,
    faults: faults.slice(0, FAULT_LIMIT),
    faultCount: faults.length,
    warnings: warnings.slice(0, FAULT_LIMIT),
    warningCount: warnings.length,
  }
}
