/** The interviewers of a round, with their phones and what they have done. */
import type { InterviewerRow, NewInterviewer } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import type { z } from 'zod'
import type { Services } from '../services.ts'
import type { NewRoundInterviewer } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'
import { joinAssignments } from '../assignments/assignments.ts'

/** Everyone of the round by code. */
export async function readInterviewers(
  store: Store,
  round: string,
  today: LocalDate,
): Promise<z.infer<typeof InterviewerRow>[]> {
  const [interviewers, devices, enrolments, given, collected, contacts] = await Promise.all([
    store.listInterviewers(round),
    store.listDevices(round),
    store.listOpenEnrolments(round),
    store.listAssignments(round),
    store.listCollected(round),
    store.countContacts(round),
  ])
  const { assignments, outside } = joinAssignments(given, collected)
  return interviewers.map(({ id, name, code, team, endedOn }) => {
    const own = <Part extends { interviewer: string }>(parts: readonly Part[]) =>
      parts.filter(({ interviewer }) => interviewer === id)
    const open = own(enrolments).filter(({ expiresOn }) => expiresOn >= today)
    const standing = own(assignments).filter(({ withdrawnOn }) => withdrawnOn === undefined)
    return {
      id,
      name,
      code,
      team: team ?? null,
      endedOn: endedOn ?? null,
      phones: own(devices).filter(({ revokedOn }) => revokedOn === undefined).length,
      enrolmentUntil:
        open
          .map(({ expiresOn }) => expiresOn)
          .sort()
          .at(-1) ?? null,
      wanted: sum(standing, ({ wanted }) => wanted),
      done: sum(own(collected), ({ counted, held }) => counted + held),
      held: sum(own(collected), ({ held }) => held),
      overshoot: sum(own(assignments), ({ overshoot }) => overshoot),
      outside: sum(own(outside), ({ ballots }) => ballots),
      contacts: sum(own(contacts), (each) => each.contacts),
    }
  })
}

/**
 * Takes interviewers into a round. Who brings no code gets the next number that nobody has: `01`,
 * `02` …
 *
 * @returns those who were added; `conflict` when a code is taken, and nobody was added
 */
export async function addInterviewers(
  { store, randomBytes }: Pick<Services, 'store' | 'randomBytes'>,
  round: string,
  wanted: readonly z.infer<typeof NewInterviewer>[],
): Promise<NewRoundInterviewer[] | 'conflict'> {
  return store.addInterviewers(round, (standing) => {
    const codes = freeNumbers(new Set([...standing, ...wanted.flatMap(({ code }) => code ?? [])]))
    return wanted.map(({ name, code, team }) => ({
      id: `i-${Buffer.from(randomBytes(9)).toString('hex')}`,
      name,
      code: code ?? codes.next().value,
      team: team || undefined,
    }))
  })
}

function* freeNumbers(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const code = String(number).padStart(2, '0')
    if (!taken.has(code)) yield code
  }
}

function sum<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0)
}
