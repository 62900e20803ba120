import type { Proposal } from '@phieu/office'
import type { z } from 'zod'
import type { LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Assignment } from '../store/fieldwork/fieldwork-store.ts'
import type { Share } from './distribute.ts'

/**
 * Shares as the assignments that would stand: where an interviewer has one at the place already, it is
 * raised by the share.
 */
export function proposalOf(
  { units }: RoundPlan,
  shares: readonly Share[],
  standing: readonly Assignment[],
  dueOn: LocalDate | undefined,
): z.infer<typeof Proposal> {
  return {
    ballots: shares.reduce((sum, { wanted }) => sum + wanted, 0),
    assignments: shares.map(({ interviewer, unit, group, wanted: added }) => {
      const before = standing.find(
        (assignment) =>
          assignment.interviewer === interviewer &&
          assignment.unit === unit &&
          assignment.group === group &&
          assignment.withdrawnOn === undefined,
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
