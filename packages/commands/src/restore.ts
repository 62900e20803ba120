/**
 * `npx pnpm restore --verify <file>`: restores a backup into a fresh place, counts everything anew,
 * and says sound, or where not. `npx pnpm restore <file>` puts it where `DATA_DIR` or `DATABASE_URL`
 * say; a database that stands there stays unless `--replace` is given. An encrypted one is opened with
 * `--identity <file>` or `--passphrase`.
 */
import './required-node.ts'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { localDate } from '@phieu/survey'
import {
  isSound,
  readIdentity,
  restoreBackup,
  standingPlace,
  verifyBackup,
  type BackupCheck,
  type Opening,
} from '@phieu/server'
import { askSecret } from './ask-secret.ts'
import { settings } from './starting/settings.ts'
import { duration, fail, reasonOf, say, troubleOf } from './say.ts'
import { argumentsOf, misuse } from './usage.ts'

/** Of the office. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh'

const titles: Record<BackupCheck['name'], string> = {
  digest: 'Bytes',
  facts: 'Contents',
  tallies: 'Tallies',
  log: 'Log',
}

const { values, positionals } = readArguments()
const [named] = positionals
if (named === undefined || positionals.length > 1) misuse('restore')
const config = settings()
const file = resolve(process.env.INIT_CWD ?? process.cwd(), named)
const begun = performance.now()
if (values.verify) await verify()
else await restore()

async function verify(): Promise<void> {
  say('Restoring it into a fresh place and counting everything anew …')
  const verdict = await verifyBackup(file, await findOpening()).catch(complain)
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
  const at = new Date()
  const wish = {
    replace: values.replace,
    opening: await findOpening(),
    at,
    today: localDate(at, TIME_ZONE),
  }
  const { manifest, aside, lost } = await restoreBackup(file, config, wish).catch(complain)
  const ballots = manifest.rounds.reduce((sum, round) => sum + round.ballots, 0)
  say(`${manifest.rounds.length} rounds, ${ballots} ballots, as of ${manifest.madeAt}.`)
  if (aside !== undefined) say(`What stood there before is now ${aside}.`)
  if (lost !== undefined) say(`${lost} envelopes of that one are not in the backup.`)
  else if (aside !== undefined) say('That one can’t be read: nobody knows what it had besides.')
  say('Phones that still hold envelopes offer them again once it runs. Start it: npx pnpm start')
  say('Everybody signs in again; links to accounts that nobody used yet are made anew.')
}

async function findOpening(): Promise<Opening | undefined> {
  if (values.passphrase) return { passphrase: await askSecret('Passphrase: ') }
  if (values.identity === undefined) return undefined
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), values.identity)
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    fail(`The identity file ${path} cannot be read: ${reasonOf(error)}.`),
  )
  try {
    return { identity: readIdentity(text) }
  } catch (error) {
    return fail(reasonOf(error))
  }
}

function readArguments() {
  try {
    return parseArgs({
      args: argumentsOf('restore'),
      allowPositionals: true,
      options: {
        verify: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        identity: { type: 'string' },
        passphrase: { type: 'boolean', default: false },
      },
    })
  } catch {
    return misuse('restore')
  }
}

function complain(error: unknown): never {
  fail(troubleOf(error, named))
}
