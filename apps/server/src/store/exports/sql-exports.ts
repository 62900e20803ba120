import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { contactExtract } from '../fieldwork/contact-extract.ts'
import type { Database } from '../../database/database.ts'
import type { BallotExtract, BallotFilter, ExportedBallot, ExportStore } from './export-store.ts'
import { openIdList, type IdList } from '../../database/id-list.ts'
import { inPlace, type BallotPlace } from '../ballots/in-place.ts'
import { namelessColumns, namelessReader } from '../ballots/read-ballot.ts'
import type { Tables } from '../../database/tables.ts'

/** How many ids are read at once, and how many ballots: of more, the rows outlive a thread's small nursery. */
const IDS = 5000
const PORTION = 100

export function sqlExports(database: Database): ExportStore {
  return {
    readContactExtract: (round, filter, read) =>
      database.snapshot(async (db) => read(await contactExtract(db, round, filter))),
    readExtract: (round, filter, randomBytes, read) =>
      database.snapshot(async (db) => {
        const ids = openIdList()
        const cells = new Map<string, number>()
        await collect(db, round, filter, ids, cells)
        await ids.shuffle(randomBytes)
        const extract: BallotExtract = {
          total: ids.size,
          cellSize: (unit, group) => cells.get(cellOf(unit, group)) ?? 0,
          portions: readPortions(db, ids),
        }
        return read(extract)
      }),
  }
}

/** Ids of units and groups have no space in them. */
function cellOf(unit: string, group: string): string {
  return `${unit} ${group}`
}

/** Finds what is wanted: ids to be read later, and how many ballots each unit has from each group. */
async function collect(
  db: Kysely<Tables>,
  round: string,
  filter: BallotFilter,
  ids: IdList,
  cells: Map<string, number>,
): Promise<void> {
  let last: BallotPlace | undefined
  while (true) {
    const rows = await wanted(db, round, filter, last)
    for (const { id, unit, respondent_group: group } of rows) {
      const cell = cellOf(unit, group)
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
      ids.add(id)
    }
    last = rows.at(-1)
    if (rows.length < IDS) return
    await setImmediate() // SQLite answers at once: others must get their turn in between
  }
}

function wanted(
  db: Kysely<Tables>,
  round: string,
  filter: BallotFilter,
  after: BallotPlace | undefined,
) {
  const { units, groups, channels, from, to, review } = filter
  return inPlace(db.selectFrom('ballots'), after)
    .select(['cell', 'id', 'unit', 'respondent_group'])
    .where('round', '=', round)
    .where('listed', '=', 1)
    .$if(units !== undefined, (query) => query.where('unit', 'in', units ?? []))
    .$if(groups !== undefined, (query) => query.where('respondent_group', 'in', groups ?? []))
    .$if(channels !== undefined, (query) => query.where('channel', 'in', channels ?? []))
    .$if(review !== undefined, (query) => query.where('review', 'in', review ?? []))
    .$if(from !== undefined, (query) => query.where('sealed_on', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('sealed_on', '<=', to ?? ''))
    .limit(IDS)
    .execute()
}

async function* readPortions(
  db: Kysely<Tables>,
  ids: IdList,
): AsyncIterable<readonly ExportedBallot[]> {
  const read = namelessReader()
  for (let at = 0; at < ids.size; at += PORTION) {
    const wanted = ids.slice(at, at + PORTION)
    const rows = await db
      .selectFrom('ballots')
      .select(['id', 'channel', 'review', ...namelessColumns])
      .where('id', 'in', wanted)
      .execute()
    const byId = new Map(rows.map((row) => [signsOf(row.id), row]))
    yield wanted.flatMap((id) => {
      const row = byId.get(signsOf(id))
      return row ? { ...read(row), channel: row.channel, review: row.review } : []
    })
    await setImmediate()
  }
}

/** A text as short as the bytes: what a map finds them by. */
function signsOf(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.length).toString('latin1')
}
