import type { DemoAccount, RunningServer } from '@phieu/server'
import { localDate, type Round } from '@phieu/survey'
import { join } from 'node:path'
import { openOffice } from '../starting/office.ts'
import { settings } from '../starting/settings.ts'
import { duration, type Say } from '../say.ts'
import { clockOf2024 } from './announcement-2024/hold-round.ts'
import { castOf } from './cast.ts'
import { fillCity } from './city.ts'
import { roundInFieldwork } from './fieldwork.ts'
import { syntheticRound } from './round.ts'

export interface City {
  readonly server: RunningServer
  /** The round that is under way; the one before is published. */
  readonly round: Round
  /** Somebody of each role. */
  readonly cast: readonly DemoAccount[]
  /** Fills it; until then the server stands, and says so on its pages. */
  readonly fill: () => Promise<void>
}

/**
 * A server on a throw-away database, for a finished city: all of it made up, through the doors that people use.
 *
 * @param folder - empty; whoever made it deletes it
 */
export async function openCity(
  folder: string,
  say: Say,
  changes: Readonly<Record<string, string>> = {},
): Promise<City> {
  const config = citySettings(folder, changes)
  const now = new Date()
  const base = syntheticRound()
  const round = roundInFieldwork(base, localDate(now, base.timeZone))
  const cast = castOf()
  const past = clockOf2024()
  let isFilled = false
  const server = await openOffice(config, {
    firstRound: round,
    demoAccounts: cast,
    now: () => (isFilled ? new Date() : past.now),
  })

  async function fill() {
    const begun = performance.now()
    say('Filling a throw-away database with a made-up city, through the doors that people use …')
    const ballots = await fillCity(server, { round, cast, clock: past, now }, say)
    isFilled = true
    say(`${ballots} ballots in the open round, in ${duration(performance.now() - begun)}.`)
  }
  return { server, round, cast, fill }
}

/**
 * Whatever the environment says, nothing of the office is touched: not its database, not its key, and
 * no letter goes out. The city's own key lies beside its data, so both are in the folder.
 */
export function citySettings(folder: string, changes: Readonly<Record<string, string>>) {
  const none = { DATABASE_URL: '', PHIEU_MASTER_KEY_FILE: '', SMTP_URL: '', MAIL_FROM: '' }
  return settings({ ...changes, ...none, DATA_DIR: join(folder, 'data') })
}
