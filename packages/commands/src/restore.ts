/**
 * `npx pnpm restore --verify <file>`: restores a backup into a fresh place, counts everything anew,
 * and says sound, or where not. `npx pnpm restore <file>` puts it where `DATA_DIR` or `DATABASE_URL`
 * say; a database that stands there stays unless `--replace` is given.
 */
import './required-node.ts'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  isSound,
  restoreBackup,
  standingPlace,
  verifyBackup,
  type BackupCheck,
} from '@phieu/server'
import { settings } from './office.ts'
import { duration, fail, reasonOf, say } from './say.ts'

const titles: Record<BackupCheck['name'], string> = {
  digest: 'Bytes',
  pages: 'Pages',
  facts: 'Contents',
  tallies: 'Tallies',
  log: 'Log',
}

const { values, positionals } = readArguments()
const [named] = positionals
if (named === undefined || positionals.length > 1) {
  fail('Say which backup: `npx pnpm restore --verify <file>`, or without --verify to restore it.')
}
const config = settings()
const file = resolve(process.env.INIT_CWD ?? process.cwd(), named)
const begun = performance.now()
if (values.verify) await verify()
else await restore()

async function verify(): Promise<void> {
  say('Restoring it into a fresh place and counting everything anew …')
  const verdict = await verifyBackup(file, config).catch(complain)
  say(`Made ${verdict.manifest.madeAt}, of ${verdict.manifest.kind}.`)
  for (const { name, holds, detail } of verdict.checks) {
    say(`${holds ? 'holds' : 'FAILS'}  ${titles[name]}: ${detail}`)
  }
  const sound = isSound(verdict)
  say(`${sound ? 'SOUND' : 'NOT SOUND'}. This took ${duration(performance.now() - begun)}.`)
  process.exit(sound ? 0 : 1)
}

async function restore(): Promise<void> {
  say(`Restoring into ${standingPlace(config)} …`)
  const wish = { replace: values.replace, at: new Date() }
  const { manifest, aside } = await restoreBackup(file, config, wish).catch(complain)
  const ballots = manifest.rounds.reduce((sum, round) => sum + round.ballots, 0)
  say(`${manifest.rounds.length} rounds, ${ballots} ballots, as of ${manifest.madeAt}.`)
  if (aside !== undefined) say(`What stood there before is now ${aside}.`)
  say('Start it: npx pnpm start')
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        verify: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(reasonOf(error))
  }
}

function complain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') fail(`${named} cannot be read: there is no such file.`)
  fail(`${named}: ${reasonOf(error)}`)
}
