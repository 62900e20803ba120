import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { BACKUP_VERSION, Manifest } from '@phieu/office'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { streamZip, whole } from '../exports/formats/zip.ts'
import { BackupError } from './backup-error.ts'
import { decrypt, encrypt, type Opening, type Sealing } from './encryption.ts'

const MANIFEST = 'manifest.json'
const ROWS = 'database.jsonl.gz'

/**
 * Writes a backup: one ZIP with its manifest, in the clear, and the rows of the database, encrypted
 * where that is wished for. It gets its name when it is whole.
 *
 * @param rows - a file with the lines of `dumpRows`, packed by gzip
 * @param file - for this user alone
 */
export async function writeBackup(
  rows: string,
  file: string,
  facts: Omit<Manifest, 'format' | 'version' | 'sealed'>,
  sealing?: Sealing,
): Promise<Manifest> {
  const manifest: Manifest = {
    format: 'phieu-backup',
    version: BACKUP_VERSION,
    ...facts,
    sealed: sealedBy(sealing),
  }
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  const entries = [
    { name: MANIFEST, content: () => whole(text) },
    {
      name: rowsName(manifest),
      content: () => (sealing ? encrypt(createReadStream(rows), sealing) : createReadStream(rows)),
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
  return manifest
}

function sealedBy(sealing: Sealing | undefined): Manifest['sealed'] {
  if (!sealing) return { by: 'nobody' }
  return 'recipient' in sealing
    ? { by: 'recipient', recipient: sealing.recipient }
    : { by: 'passphrase' }
}

const rowsName = ({ sealed }: Manifest) => (sealed.by === 'nobody' ? ROWS : `${ROWS}.age`)

/** @throws BackupError when the file is no whole backup of ours; the system's error when it is not there */
export async function readManifest(file: string): Promise<Manifest> {
  return inBackup(file, async (zip, entries) => {
    const entry = entries.get(MANIFEST)
    if (!entry) throw new BackupError('It is a ZIP, but no backup: there is no manifest in it.')
    const content: unknown = await json(await zip.openReadStreamPromise(entry)).catch(
      () => undefined,
    )
    const read = Manifest.safeParse(content)
    if (read.success) return read.data
    const other = OtherManifest.safeParse(content)
    throw new BackupError(
      other.success && other.data.version !== BACKUP_VERSION
        ? `It has format ${other.data.version}; this program reads format ${BACKUP_VERSION}.`
        : 'Its manifest is damaged, or of another program.',
    )
  })
}

const OtherManifest = z.object({ format: z.literal('phieu-backup'), version: z.int() })

/**
 * Hands the lines of a backup to `read`. Its end is reached only when every byte was what the manifest says.
 *
 * @throws BackupError when it can't be opened by this, or its bytes are other ones
 */
export async function readBackup<T>(
  file: string,
  manifest: Manifest,
  opening: Opening | undefined,
  read: (lines: AsyncIterable<string>) => Promise<T>,
): Promise<T> {
  return inBackup(file, async (zip, entries) => {
    const entry = entries.get(rowsName(manifest))
    if (!entry) throw new BackupError(`There is no ${rowsName(manifest)} in it.`)
    const readLines = async <R>(use: (lines: AsyncIterable<string>) => Promise<R>): Promise<R> => {
      const content = await zip.openReadStreamPromise(entry)
      try {
        return await use(linesOf(open(content, manifest, opening), manifest))
      } finally {
        content.destroy()
      }
    }
    try {
      return await readLines(read)
    } catch (error) {
      // What a changed byte has made of a row can fail in any way, long before the digest is known.
      if (!(error instanceof BackupError)) await readLines(toTheEnd)
      throw error
    }
  })
}

async function toTheEnd(lines: AsyncIterable<string>): Promise<void> {
  const rows = lines[Symbol.asyncIterator]()
  while (!(await rows.next()).done);
}

function open(
  content: AsyncIterable<Uint8Array>,
  { sealed }: Manifest,
  opening: Opening | undefined,
): AsyncIterable<Uint8Array> {
  if (sealed.by === 'nobody') return content
  if (sealed.by === 'recipient') {
    if (opening && 'identity' in opening) return decrypt(content, opening, sealed.recipient)
    throw new BackupError(
      `It is encrypted to ${sealed.recipient}: name the file with its identity by --identity.`,
    )
  }
  if (opening && 'passphrase' in opening) return decrypt(content, opening, undefined)
  throw new BackupError('It is encrypted by a passphrase: give it with --passphrase.')
}

/**
 * The lines in packed rows.
 *
 * @throws BackupError at the end, when what was read is not what the manifest says
 */
export async function* linesOf(
  packed: AsyncIterable<Uint8Array>,
  { database }: Pick<Manifest, 'database'>,
): AsyncIterable<string> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const bytes of Readable.from(packed).compose(createGunzip())) {
      hash.update(bytes)
      // Not by `readline`, to which U+2028 ends a line as well.
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (isDamage(error)) throw changed()
    throw error
  }
  if (rest !== '' || hash.digest('hex') !== database.sha256) throw changed()
}

const changed = () =>
  new BackupError('Its digest is another one: it was changed or damaged after it was made.', {
    reason: 'changed',
  })

/** Whether the archive itself found a fault: its unpacking has codes of its own, its reader none. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof BackupError) return false
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
