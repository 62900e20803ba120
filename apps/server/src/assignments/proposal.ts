import { type Proposal } from '@phieu/office'
import type { z } from 'zod'
import type { LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Lease } from '../store/fieldwork/fieldwork-store.ts'
import type { Share } from './distribute.ts'

/**
 * Shares as the leases that would stand: where an interviewer has one at the place already, it is
 * raised by the share.
 */
export function proposalOf(
  { units }: RoundPlan,
  shares: readonly Share[],
  standing: readonly Lease[],
  dueOn: LocalDate | undefined,
): z.infer<typeof Proposal> {
  return {
    ballots: shares.reduce((sum, { wanted }) => sum + wanted, 0),
    assignments: shares.map(({ interviewer, unit, group, wanted: added }) => {
      const before = standing.find(
        (lease) =>
          lease.interviewer === interviewer &&
          lease.unit === unit &&
          lease.group === group &&
          lease.withdrawnOn === undefined,
      )
      return {
        interviewer,
        unit,
        group,
        wanted: (before?.wanted ?? 0) + added,
        ...(dueOn !== undefined && { dueOn }),
        added,
        unitName: units.get(unit)?.name ?? unit,
      }
    }),
  }
}
