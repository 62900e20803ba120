/**
 * `npx pnpm demo`: the same server on a throw-away database with a finished city in it, so that every
 * page can be seen alive: all of it made up, through the doors that people use. Deleted at the end.
 */
import './required-node.ts'
import { makeEnrolment } from '@phieu/server'
import { localDate } from '@phieu/survey'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountBoard, addressBoard } from './starting/addresses.ts'
import { buildApps } from './starting/build-apps.ts'
import { closeWhenTold } from './starting/closing.ts'
import { openOffice, settings } from './starting/office.ts'
import { duration, fail, reasonOf, say } from './say.ts'
import { clockOf2024 } from './synthetic/announcement-2024/hold-round.ts'
import { castOf } from './synthetic/cast.ts'
import { fillCity } from './synthetic/city.ts'
import { roundInFieldwork } from './synthetic/fieldwork.ts'
import { syntheticRound } from './synthetic/round.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// Never the office's own database, whatever the environment says.
const config = settings({ DATA_DIR: folder, DATABASE_URL: '' })
await buildApps(say).catch((error: unknown) => fail(reasonOf(error)))

const now = new Date()
const base = syntheticRound()
const round = roundInFieldwork(base, localDate(now, base.timeZone))
const cast = castOf()
const past = clockOf2024()
const city = { isFilled: false }
const server = await openOffice(config, {
  firstRound: round,
  demoAccounts: cast,
  now: () => (city.isFilled ? new Date() : past.now),
})
closeWhenTold(async () => {
  say('Closing, and deleting the throw-away database …')
  await server.close()
})

const begun = performance.now()
say('Filling a throw-away database with a made-up city, through the doors that people use …')
const filling = fillCity(server, { round, cast, clock: past, now }, say)
const ballots = await filling.catch((error: unknown) => fail(reasonOf(error)))
city.isFilled = true
say(`${ballots} ballots in the open round, in ${duration(performance.now() - begun)}.`)

const wish = { interviewer: 'practice', round: round.id, days: 7, madeBy: 'demo' }
const enrolmentLink = await makeEnrolment(server.services, wish)
say('\nThe demo is running; everything in it is synthetic. These addresses are for you:\n')
say(addressBoard({ ...server.firstRun, enrolmentLink, setupLink: undefined }))
say(`\n  Published results\n    ${server.services.config.publicUrl}/results`)
say(`\n${accountBoard(cast)}\n`)
say('Ctrl-C ends it and deletes everything.')
