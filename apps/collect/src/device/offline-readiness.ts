import type { RoundState } from '@phieu/survey'
import { isWrong, readClockError } from './clock.ts'
import type { DeviceDatabase, Enrolment, KeptBriefing } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import type { StorageState } from './storage.ts'

/** What this phone has of what the briefing names. */
export interface Held {
  here: number
  of: number
}

/** Item by item, what an interviewer's day without a network needs. */
export interface Readiness {
  /** The office knows this phone. */
  device: boolean
  round: RoundState
  questionnaires: Held
  units: Held
  /** The app itself starts without a network. */
  app: boolean
  storage: StorageState
  /** In ms, more than 0 where this phone's clock is ahead; `undefined` where the office has told no time. */
  clock: number | undefined
}

/** Free space below which a phone is not ready, in bytes: thousands of ballots, and some air. */
const ENOUGH_SPACE = 50_000_000

/** How ready this phone is for a day without a network, and what of it stands. */
export interface JudgedReadiness {
  readiness: Readiness
  stands: Record<keyof Readiness, boolean>
  ready: boolean
}

/** Looks at what is really on the phone, not at what was once fetched, and judges it. */
export async function judgeReadiness(
  db: DeviceDatabase,
  { briefing }: KeptBriefing,
  enrolment: Enrolment,
  browser: { app: boolean; storage: StorageState },
): Promise<JudgedReadiness> {
  const { units, questionnaires, round } = briefing
  const [unitsHere, questionnairesHere] = await retryIfClosed(db, () =>
    Promise.all([
      db.units.bulkGet(units.map(({ id }) => id)),
      db.questionnaires.bulkGet(questionnaires.map(({ id, version }) => [id, version])),
    ]),
  )
  const readiness = {
    device: enrolment.state === 'known',
    round: round.state,
    units: held(unitsHere),
    questionnaires: held(questionnairesHere),
    ...browser,
    clock: await readClockError(db),
  }
  const stands = judge(readiness)
  return { readiness, stands, ready: Object.values(stands).every(Boolean) }
}

/** Whether each of these stands. Persistence is advised, not required: browsers grant it late. */
function judge(readiness: Readiness): Record<keyof Readiness, boolean> {
  const { device, round, questionnaires, units, app, storage, clock } = readiness
  return {
    device,
    round: round === 'open',
    questionnaires: isComplete(questionnaires),
    units: isComplete(units),
    app,
    storage: storage.free === undefined || storage.free >= ENOUGH_SPACE,
    clock: !isWrong(clock),
  }
}

function held(found: readonly unknown[]): Held {
  return { here: found.filter((each) => each !== undefined).length, of: found.length }
}

function isComplete({ here, of }: Held): boolean {
  return of > 0 && here === of
}
