/**
 * `npx pnpm backup [file]`: one file with everything of the database that `DATA_DIR` or
 * `DATABASE_URL` names, as `start` does; its server may be running.
 */
import './required-node.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupName, makeBackup, standingPlace } from '@phieu/server'
import { settings } from './office.ts'
import { duration, fail, reasonOf, say } from './say.ts'

const config = settings()
const [named] = process.argv.slice(2)
const at = new Date()
// pnpm runs scripts at the top of the project, wherever its user is.
const file = resolve(
  process.env.INIT_CWD ?? process.cwd(),
  named ?? join(resolve(config.dataDir), 'backups', backupName(at)),
)
if (existsSync(file)) fail(`${file} is there already. Give the backup another name.`)

const begun = performance.now()
say(`Backing up ${standingPlace(config)} …`)
const manifest = await makeBackup(config, file, at).catch((error: unknown) =>
  fail(`There is no backup: ${reasonOf(error)}`),
)
const ballots = manifest.rounds.reduce((sum, round) => sum + round.ballots, 0)
say(
  `${file}\n${manifest.rounds.length} rounds, ${ballots} ballots, in ${duration(performance.now() - begun)}.`,
)
say('It has everything that the database has, personal data and secrets of sign-in too: keep it')
say('where only you can read it. Check it: npx pnpm restore --verify <file>')
