import type { Kysely, Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type {
  ImportDeed,
  ImportEntry,
  ImportKind,
  ImportOutcome,
  ImportStore,
} from './import-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockWritableRound } from '../rounds/writable-round.ts'

const entryColumns = [
  'id',
  'digest',
  'file',
  'done_by',
  'done_by_name',
  'done_at',
  'reason',
  'changes',
] as const

/** The history of imported files. */
export function sqlImports({ db }: Database): ImportStore {
  return {
    async listImports(round, kind, { offset, limit }) {
      const rows = await selectEntries(db, round, kind).offset(offset).limit(limit).execute()
      return rows.map(readEntry)
    },
    async countImports(round, kind) {
      const { n } = await db
        .selectFrom('file_imports')
        .select((each) => each.fn.countAll().as('n'))
        .where('round', '=', round)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    async findImportOf(round, kind, digest) {
      const row = await selectEntries(db, round, kind)
        .where('digest', '=', digest)
        .limit(1)
        .executeTakeFirst()
      return row && readEntry(row)
    },
    async readChanges(round, kind, id) {
      const row = await db
        .selectFrom('file_imports')
        .select('content')
        .where('round', '=', round)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && z.array(z.unknown()).parse(JSON.parse(row.content))
    },
  }
}

/** An import while it is written: `write` is asked for each change, in one transaction with the entry. */
export interface ImportWriter<Change> {
  round: string
  kind: ImportKind
  changes: readonly Change[]
  deed: ImportDeed
  /** Whether the value still stands as the change says it did before. */
  stands: (trx: Transaction<Tables>, change: Change) => Promise<boolean>
  write: (trx: Transaction<Tables>, change: Change) => Promise<void>
}

/** Writes an import with its entry in the history: all of it, or nothing. */
export function writeImport<Change>(
  database: Database,
  { round, kind, changes, deed, stands, write }: ImportWriter<Change>,
): Promise<ImportOutcome> {
  return inTransaction(database, async (trx): Promise<ImportOutcome> => {
    if (!(await lockWritableRound(trx, database.kind, round))) return 'frozen'
    for (const change of changes) {
      if (!(await stands(trx, change))) return 'overtaken'
    }
    for (const change of changes) await write(trx, change)
    await trx
      .insertInto('file_imports')
      .values({
        id: deed.id,
        round,
        kind,
        digest: deed.digest,
        file: deed.file,
        done_by: deed.by.id,
        done_by_name: deed.by.name,
        done_at: deed.at,
        reason: deed.reason,
        changes: changes.length,
        content: JSON.stringify(changes),
      })
      .execute()
    return 'imported'
  })
}

function selectEntries(db: Kysely<Tables>, round: string, kind: ImportKind) {
  return db
    .selectFrom('file_imports')
    .select(entryColumns)
    .where('round', '=', round)
    .where('kind', '=', kind)
    .orderBy('done_at', 'desc')
    .orderBy('id')
}

function readEntry(
  row: Pick<Selectable<Tables['file_imports']>, (typeof entryColumns)[number]>,
): ImportEntry {
  const { done_by: id, done_by_name: name, done_at: at, ...entry } = row
  return { ...entry, by: { id, name }, at }
}
