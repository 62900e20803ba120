/**
 * `npx pnpm demo`: the same server on a throw-away database, filled through the protocol that
 * phones speak with made-up ballots, so that every page can be seen alive. Deleted at the end.
 */
import './required-node.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressBoard } from './addresses.ts'
import { buildApps } from './build-apps.ts'
import { closeWhenTold } from './closing.ts'
import { openOffice, settings } from './office.ts'
import { duration, fail, reasonOf, say } from './say.ts'
import { setUpAdmin } from './synthetic/admin.ts'
import { fillRound } from './synthetic/fill.ts'
import { syntheticRound } from './synthetic/round.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// Never the office's own database, whatever the environment says.
const config = settings({ DATA_DIR: folder, DATABASE_URL: '' })
await buildApps(say).catch((error: unknown) => fail(reasonOf(error)))
const server = await openOffice(config, { firstRound: syntheticRound() })
closeWhenTold(async () => {
  say('Closing, and deleting the throw-away database …')
  await server.close()
})

const begun = performance.now()
say('Filling a throw-away database with made-up ballots, sent as phones send them …')
const ballots = await fillRound(server, say).catch((error: unknown) => fail(reasonOf(error)))
const admin = await setUpAdmin(server)
say(`${ballots} ballots in ${duration(performance.now() - begun)}.`)

say('\nThe demo is running; all of its ballots are synthetic. These addresses are for you:\n')
say(addressBoard({ ...server.firstRun, setupLink: undefined }))
say(`\n  Sign in to the console as\n    ${admin.email}\n    ${admin.password}\n`)
say('Ctrl-C ends it and deletes everything.')
