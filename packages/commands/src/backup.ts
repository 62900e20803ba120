/**
 * `npx pnpm backup [file]`: one file with everything of the database that `DATA_DIR` or
 * `DATABASE_URL` names, as `start` does; its server may be running. It is encrypted to the recipient
 * that is set, or with `--passphrase` by one that is asked for.
 * `npx pnpm backup --new-identity`: makes a recipient and sets it; prints its identity, this once.
 */
import './required-node.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  backupName,
  findRecipient,
  makeBackup,
  makeIdentity,
  recipientFile,
  standingPlace,
  type Sealing,
} from '@phieu/server'
import { askSecret } from './ask-secret.ts'
import { settings } from './starting/settings.ts'
import { duration, fail, say, troubleOf } from './say.ts'
import { argumentsOf, misuse } from './usage.ts'

/** A shorter one can be guessed by whoever has the file. */
const PASSPHRASE_MINIMUM = 16

const { values, positionals } = readArguments()
const config = settings()
if (values['new-identity']) await setIdentity()
else await backUp()

async function backUp(): Promise<void> {
  const at = new Date()
  const [named, ...others] = positionals
  if (others.length > 0) misuse('backup')
  // pnpm runs scripts at the top of the project, wherever its user is.
  const file = resolve(
    process.env.INIT_CWD ?? process.cwd(),
    named ?? join(resolve(config.dataDir), 'backups', backupName(at)),
  )
  if (existsSync(file)) fail(`${file} is there already. Give the backup another name.`)

  const sealing = await findSealing().catch(complain)
  const begun = performance.now()
  say(`Backing up ${standingPlace(config)}, restoring it elsewhere and counting anew …`)
  const manifest = await makeBackup(config, file, { at, sealing }).catch(complain)
  const ballots = manifest.rounds.reduce((sum, round) => sum + round.ballots, 0)
  say(
    `${file}\n${manifest.rounds.length} rounds, ${ballots} ballots, in ${duration(performance.now() - begun)}.`,
  )
  say(protection(sealing))
  say('It was restored and recounted before it was packed. Once more from the file:')
  say('npx pnpm restore --verify <file>')
}

async function findSealing(): Promise<Sealing | undefined> {
  if (!values.passphrase) {
    const recipient = await findRecipient(config)
    return recipient === undefined ? undefined : { recipient }
  }
  const passphrase = await askSecret('Passphrase: ')
  if (passphrase.length < PASSPHRASE_MINIMUM) {
    fail(`A passphrase needs ${PASSPHRASE_MINIMUM} characters at least: five words by chance, say.`)
  }
  return { passphrase }
}

function protection(sealing: Sealing | undefined): string {
  if (sealing === undefined) {
    return (
      'It is NOT ENCRYPTED and holds personal data: keep it where only you can read it, or set to whom\n' +
      'backups are encrypted: npx pnpm backup --new-identity'
    )
  }
  return 'recipient' in sealing
    ? `It is encrypted to ${sealing.recipient}; only that identity opens it.`
    : 'It is encrypted by your passphrase; nothing else opens it.'
}

async function setIdentity(): Promise<void> {
  const file = recipientFile(config.dataDir)
  if (existsSync(file) || config.backupRecipient !== undefined) {
    const place = config.backupRecipient === undefined ? file : 'BACKUP_RECIPIENT'
    fail(
      `A recipient is set already (${place}). Take it away first; its identity opens what it got.`,
    )
  }
  const { identity, recipient } = await makeIdentity()
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  await writeFile(file, `${recipient}\n`, { flag: 'wx', mode: 0o600 })
  say(
    `Backups are encrypted from now on, and one is made each night. The recipient stands in ${file}.`,
  )
  say('This is the identity that opens them. It is written down nowhere else and not shown again:')
  say(
    'save it in a file on another machine, print it, and keep it with the sheets of the box keys.\n',
  )
  say(`# Phiếu backups, for ${recipient}\n${identity}`)
}

function readArguments() {
  try {
    return parseArgs({
      args: argumentsOf('backup'),
      allowPositionals: true,
      options: {
        passphrase: { type: 'boolean', default: false },
        'new-identity': { type: 'boolean', default: false },
      },
    })
  } catch {
    return misuse('backup')
  }
}

function complain(error: unknown): never {
  fail(`There is no backup: ${troubleOf(error)}`)
}
