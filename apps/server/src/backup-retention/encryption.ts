/** Backups in the age format (age-encryption.org): to a recipient, or by a passphrase. */
import { createRequire } from 'node:module'
import type * as Age from 'age-encryption'
import { BackupError } from './backup-error.ts'

const require = createRequire(import.meta.url)

/** Loaded when a backup is first sealed or opened: its arithmetic is large. */
const age = (): typeof Age => require('age-encryption')

/** To whom a backup is encrypted: a public key `age1…`, whose private half is not on this machine. */
export type Sealing = { recipient: string } | { passphrase: string }

/** What opens a backup. */
export type Opening = { identity: string } | { passphrase: string }

/** A key pair for backups: the identity opens what was encrypted to the recipient. */
export interface BackupIdentity {
  /** `AGE-SECRET-KEY-1…`, to be kept elsewhere. */
  identity: string
  recipient: string
}

export async function makeIdentity(): Promise<BackupIdentity> {
  const identity = await age().generateX25519Identity()
  return { identity, recipient: await age().identityToRecipient(identity) }
}

/** Whether a text is a public key of age. */
export function isRecipient(text: string): boolean {
  try {
    new (age().Encrypter)().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/**
 * The identity in a file as `age-keygen` writes it, or as `backup --new-identity` prints it.
 *
 * @throws BackupError when there is none
 */
export function readIdentity(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const found = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (found !== undefined) return found
  throw new BackupError('The identity file has no line that begins with AGE-SECRET-KEY-.')
}

export async function* encrypt(
  plain: AsyncIterable<Uint8Array>,
  sealing: Sealing,
): AsyncIterable<Uint8Array> {
  const encrypter = new (age().Encrypter)()
  if ('recipient' in sealing) encrypter.addRecipient(sealing.recipient)
  else encrypter.setPassphrase(sealing.passphrase)
  yield* chunksOf(await encrypter.encrypt(streamOf(plain)))
}

/**
 * @param recipient - to whom it was encrypted, where it was
 * @throws BackupError when this doesn't open it, or it isn't what was encrypted
 */
export async function* decrypt(
  sealed: AsyncIterable<Uint8Array>,
  opening: Opening,
  recipient: string | undefined,
): AsyncIterable<Uint8Array> {
  const decrypter = new (age().Decrypter)()
  if ('identity' in opening) await addIdentity(decrypter, opening.identity, recipient)
  else decrypter.addPassphrase(opening.passphrase)
  const plain = await decrypter.decrypt(streamOf(sealed)).catch((error: unknown) => {
    const isKey = error instanceof Error && error.message.includes('no identity matched')
    throw isKey ? wrongKey(opening) : damaged(error)
  })
  try {
    yield* chunksOf(plain)
  } catch (error) {
    throw damaged(error)
  }
}

async function addIdentity(
  decrypter: Age.Decrypter,
  identity: string,
  recipient: string | undefined,
) {
  try {
    decrypter.addIdentity(identity)
  } catch {
    throw new BackupError(
      'The identity file is damaged: its line AGE-SECRET-KEY- was mistyped or cut.',
    )
  }
  const own = await age().identityToRecipient(identity)
  if (recipient === undefined || own === recipient) return
  throw new BackupError(`The identity is that of ${own}; the backup was encrypted to ${recipient}.`)
}

function wrongKey(opening: Opening): BackupError {
  return new BackupError(
    'passphrase' in opening
      ? 'The passphrase is another one.'
      : 'The identity is another one than it was encrypted to.',
  )
}

function damaged(cause: unknown): BackupError {
  return new BackupError('It was changed, damaged or cut short after it was made.', {
    cause,
    reason: 'changed',
  })
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
