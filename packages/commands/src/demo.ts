/**
 * `npx pnpm demo`: the same server on a throw-away database with a finished city in it, so that every
 * page can be seen alive: all of it made up, through the doors that people use. Deleted at the end.
 */
import './required-node.ts'
import { makeEnrolment } from '@phieu/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountBoard, addressBoard } from './starting/addresses.ts'
import { buildApps } from './starting/build-apps.ts'
import { closeWhenTold } from './starting/closing.ts'
import { fail, say, troubleOf } from './say.ts'
import { openCity } from './synthetic/open-city.ts'
import { takeNothing } from './usage.ts'

takeNothing('demo')
const folder = mkdtempSync(join(tmpdir(), 'phieu-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

await buildApps(say).catch((error: unknown) => fail(troubleOf(error)))
const { server, round, cast, fill } = await openCity(folder, say)
closeWhenTold(async () => {
  say('Closing, and deleting the throw-away database …')
  await server.close()
})
await fill().catch((error: unknown) => fail(troubleOf(error)))

const wish = { interviewer: 'practice', round: round.id, days: 7, madeBy: 'demo' }
const enrolmentLink = await makeEnrolment(server.services, wish)
say('\nThe demo is running; everything in it is synthetic. These addresses are for you:\n')
say(addressBoard({ ...server.firstRun, enrolmentLink, setupLink: undefined }))
say(`\n  Published results\n    ${server.services.config.publicUrl}/results`)
say(`\n${accountBoard(cast)}\n`)
say('Ctrl-C ends it and deletes everything.')
