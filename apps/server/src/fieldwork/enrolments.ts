import { localDate } from '@phieu/survey'
import { dataMark } from '../exports/unit-columns.ts'
import { dataMarks } from '../exports/words.ts'
import { makeEnrolment } from '../distribution/make-codes.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { RoundInterviewer } from '../store/fieldwork/fieldwork-store.ts'
import type { EnrolmentSlip } from './enrolment-sheet.ts'
import { daysAfter } from './forecast.ts'

/**
 * Makes an enrolment for each of these interviewers and prints the sheet. What they had and had not
 * used ends with it: a lost sheet is worth nothing once a new one is made.
 *
 * @param days - how long the codes can be used, from today
 * @param madeBy - the account that asks
 */
export async function printEnrolments(
  services: Services,
  { round }: RoundPlan,
  interviewers: readonly RoundInterviewer[],
  { days, madeBy }: { days: number; madeBy: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { store, config, now } = services
  await store.withdrawInterviewerEnrolments(
    round.id,
    interviewers.map(({ id }) => id),
  )
  const slips: EnrolmentSlip[] = []
  for (const { id, name, code, team } of interviewers) {
    const wish = { interviewer: id, round: round.id, days, madeBy }
    slips.push({ name, code, team, address: await makeEnrolment(services, wish) })
  }
  const mark = dataMark(round)
  const head = {
    organiser: round.organiser,
    round: round.title,
    mark: mark === 'official' ? undefined : dataMarks[mark],
    until: daysAfter(localDate(now(), config.timeZone), days),
  }
  // Loaded when first asked for: most days nobody prints.
  const { enrolmentSheet } = await import('./enrolment-sheet.ts')
  return enrolmentSheet(head, slips)
}
