import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { json } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Manifest } from '@phieu/office'
import { streamZip, whole } from '../exports/zip.ts'

const MANIFEST = 'manifest.json'
const DATABASE = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const

/** A file that is no backup, or none any more. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BackupError'
  }
}

/**
 * Writes a backup: one ZIP with the copy of the database and its manifest. It gets its name when it
 * is whole.
 *
 * @param from - the copy
 * @param file - for this user alone
 */
export async function writeBackup(
  from: string,
  file: string,
  facts: Omit<Manifest, 'format' | 'version' | 'database'>,
): Promise<Manifest> {
  const hash = createHash('sha256')
  const database = { size: 0, sha256: '' }
  const read = async function* () {
    for await (const bytes of createReadStream(from)) {
      hash.update(bytes)
      database.size += bytes.length
      yield bytes
    }
    database.sha256 = hash.digest('hex')
  }
  const describe = (): Manifest => ({ format: 'phieu-backup', version: 1, ...facts, database })
  const entries = [
    { name: DATABASE[facts.kind], content: read },
    {
      name: MANIFEST,
      content: () =>
        whole(new TextEncoder().encode(`${JSON.stringify(describe(), undefined, 2)}\n`)),
    },
  ]
  const unfinished = `${file}.part`
  try {
    await pipeline(
      streamZip(entries, new Date(facts.madeAt)),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return describe()
}

/** @throws BackupError when the file is no whole backup of ours; the system's error when it is not there */
export async function readManifest(file: string): Promise<Manifest> {
  return inBackup(file, async (zip, entries) => {
    const entry = entries.get(MANIFEST)
    if (!entry) throw new BackupError('It is a ZIP, but no backup: there is no manifest in it.')
    const read = Manifest.safeParse(await json(await zip.openReadStreamPromise(entry)))
    if (!read.success) throw new BackupError('Its manifest is of another program or version.')
    return read.data
  })
}

/**
 * Takes the copy of the database out of a backup.
 *
 * @param to - made, for this user alone
 * @returns whether it is what the manifest says, byte by byte
 */
export async function extractDatabase(
  file: string,
  { kind, database }: Manifest,
  to: string,
): Promise<boolean> {
  return inBackup(file, async (zip, entries) => {
    const entry = entries.get(DATABASE[kind])
    if (!entry) throw new BackupError(`There is no ${DATABASE[kind]} in it.`)
    const hash = createHash('sha256')
    const hashing = async function* (content: AsyncIterable<Uint8Array>) {
      for await (const bytes of content) {
        hash.update(bytes)
        yield bytes
      }
    }
    const sink = createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true })
    try {
      await pipeline(await zip.openReadStreamPromise(entry), hashing, sink)
    } catch (error) {
      if (isDamage(error)) return false
      throw error
    }
    return hash.digest('hex') === database.sha256
  })
}

/** Whether the archive itself found a fault: its unpacking has codes of its own, its reader none. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return code === '' || code.startsWith('Z_')
}

async function inBackup<T>(
  file: string,
  read: (zip: ZipFile, entries: ReadonlyMap<string, Entry>) => Promise<T>,
): Promise<T> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch(
    (error: unknown) => {
      // The system's own errors (no such file, not allowed) have a code.
      if (error instanceof Error && 'code' in error) throw error
      throw new BackupError('It is no backup, or was broken off while it was copied.')
    },
  )
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return await read(zip, entries)
  } finally {
    zip.close()
  }
}
