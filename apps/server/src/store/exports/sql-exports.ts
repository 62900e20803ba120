import { setImmediate } from 'node:timers/promises'
import { Ballot, Channel } from '@phieu/survey'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { contactExtract } from '../fieldwork/contact-extract.ts'
import type { Database } from '../../database/database.ts'
import type { BallotExtract, BallotFilter, ExportedBallot, ExportStore } from './export-store.ts'
import { openIdList, type IdList } from '../../database/id-list.ts'
import { inPlace, type BallotPlace } from '../ballots/in-place.ts'
import { unpackAnswers } from '../ballots/packed-answers.ts'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'

/** How many ids are read at once, and how many ballots. */
const IDS = 5000
const PORTION = 250

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

function cellOf(unit: string, group: string): string {
  return JSON.stringify([unit, group])
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
      ids.add(uuidOf(id))
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
  for (let at = 0; at < ids.size; at += PORTION) {
    const names = ids.slice(at, at + PORTION)
    const rows = await db
      .selectFrom('ballots')
      .selectAll()
      .where('id', 'in', names.map(uuidBytes))
      .execute()
    const byId = new Map(rows.map((row) => [uuidOf(row.id), row]))
    yield names.flatMap((id) => {
      const row = byId.get(id)
      return row ? readExported(row) : []
    })
    await setImmediate()
  }
}

const Exported = Ballot.omit({ id: true, round: true }).extend({
  channel: Channel,
  review: z.enum(['counted', 'held', 'excluded']),
})

function readExported(row: Selectable<Tables['ballots']>): ExportedBallot {
  return Exported.parse({
    unit: row.unit,
    group: row.respondent_group,
    questionnaire: { id: row.questionnaire, version: row.questionnaire_version },
    mode: row.mode,
    language: row.language,
    interviewer: row.interviewer ?? undefined,
    sealedOn: row.sealed_on,
    answers: unpackAnswers(row),
    extra: row.extra === null ? undefined : JSON.parse(row.extra),
    seconds: row.seconds ?? undefined,
    channel: row.channel,
    review: row.review,
  })
}
