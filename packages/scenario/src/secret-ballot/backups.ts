/** Backups as evidence: what their finder has, and what the recipient's key makes of it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup, readBackup, type Sealing } from '@phieu/server'
import { withBallots, type CopiedRow, type Copy, type Place } from './evidence.ts'

/** A real backup: its file as it lies there, its rows in their order, and their text. */
export interface FoundBackup {
  file: Buffer
  copy: Copy
  text: Buffer
}

/** Makes a backup, encrypted to a recipient, and reads it again with the recipient's key. */
export async function findBackup(
  place: Place,
  name: string,
  { recipient, identity }: { recipient: string; identity: string },
): Promise<FoundBackup> {
  const path = join(place.dataDir, '..', 'backups', name)
  const sealing: Sealing = { recipient }
  const manifest = await makeBackup(place, path, { at: new Date(), sealing })
  const lines: string[] = []
  await readBackup(path, manifest, { identity }, async (all) => {
    for await (const line of all) lines.push(line)
  })
  return { file: await readFile(path), copy: rowsIn(lines), text: Buffer.from(lines.join('\n')) }
}

/** The tables of a backup, in the order in which they stand there. */
function rowsIn(lines: readonly string[]): Copy {
  const copy = new Map<string, CopiedRow[]>()
  let columns: string[] = []
  let rows: CopiedRow[] = []
  for (const text of lines) {
    const read: Row | Head = JSON.parse(text)
    if (Array.isArray(read)) {
      const values = Object.fromEntries(columns.map((name, at) => [name, bytesOr(read[at])]))
      rows.push({ transaction: '', values })
    } else {
      columns = read.columns
      rows = []
      copy.set(read.table, rows)
    }
  }
  return withBallots(copy)
}

type Head = { table: string; columns: string[] }
type Row = unknown[]

/** Bytes stand in a backup as `{ "bytes": … }` in base64. */
function bytesOr(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'bytes' in value
    ? Buffer.from(String(value.bytes), 'base64')
    : value
}
