/**
 * The master key: 32 bytes in a file outside of the data folder, so that whoever finds the database,
 * its folder or a backup of them has no key to what is sealed there.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { failing, StartError } from '../start-error.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export interface MasterKey {
  file: string
  /** Encrypts (AES-256-GCM). @param purpose - what it is for; unwrapping asks for the same */
  wrap: (plain: string, purpose: string) => string
  /** @returns `undefined` where this is not the key that it was wrapped by, or another purpose */
  unwrap: (wrapped: string, purpose: string) => string | undefined
  /** A secret that follows from the key, the same each time, and is written down nowhere. */
  derive: (purpose: string) => string
}

/** Beside the data folder, never inside: a copy of the folder is no copy of the key. */
export function usualKeyFile(dataDir: string): string {
  const folder = resolve(dataDir)
  return join(dirname(folder), `${basename(folder)}.master-key`)
}

/**
 * Reads the master key, made for this user alone where there is none.
 *
 * @throws StartError when the file lies in the data folder, or holds something else
 */
export function openMasterKey(
  { masterKeyFile, dataDir }: { masterKeyFile?: string | undefined; dataDir: string },
  randomBytes: (size: number) => Uint8Array,
): MasterKey {
  const file = resolve(masterKeyFile ?? usualKeyFile(dataDir))
  if (isInside(resolve(dataDir), file)) {
    throw new StartError(
      `PHIEU_MASTER_KEY_FILE (${file}) lies inside DATA_DIR: whoever copies the folder would have both. Put it elsewhere.`,
    )
  }
  const key = readKey(file) ?? makeKey(file, randomBytes)
  return {
    file,
    wrap: (plain, purpose) => wrapWith(key, randomBytes(NONCE_BYTES), plain, purpose),
    unwrap: (wrapped, purpose) => unwrapWith(key, wrapped, purpose),
    derive: (purpose) =>
      Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES)).toString('base64url'),
  }
}

/** A name may begin with two dots and still be one of the folder's own. */
function isInside(folder: string, file: string): boolean {
  const [first] = relative(folder, file).split(sep)
  return first !== '..'
}

function readKey(file: string): Buffer | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return failing(`The master key ${file} cannot be read`)(error)
  }
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length === KEY_BYTES) return key
  throw new StartError(`The file ${file} holds no master key (PHIEU_MASTER_KEY_FILE).`)
}

/** Of two servers that start at once, one makes it, and the other reads it. */
function makeKey(file: string, randomBytes: (size: number) => Uint8Array): Buffer {
  const key = Buffer.from(randomBytes(KEY_BYTES))
  try {
    mkdirSync(dirname(file), { recursive: true })
    // On the disk before anything is wrapped by it: without it nothing of that can be opened.
    writeFileSync(file, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return key
  } catch (error) {
    const standing = readKey(file)
    return standing ?? failing(`The master key ${file} cannot be made`)(error)
  }
}

/** AES-256-GCM under a key of 32 bytes: nonce, ciphertext and tag, as base64url. */
export function wrapWith(
  key: Uint8Array,
  nonce: Uint8Array,
  plain: string,
  purpose: string,
): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const sealed = [cipher.update(plain, 'utf8'), cipher.final()]
  return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url')
}

/** @returns `undefined` where the key or the purpose is another one */
export function unwrapWith(key: Uint8Array, wrapped: string, purpose: string): string | undefined {
  const bytes = Buffer.from(wrapped, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([plain, decipher.final()]).toString('utf8')
  } catch {
    return undefined // GCM tells by throwing that the tag doesn't fit
  }
}
