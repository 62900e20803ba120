import { ClosingDeletions, Erratum, MoveWish, RedCheck, type PublicationEntry } from '@phieu/office'
import { Bilingual, RoundState } from '@phieu/survey'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import type { Database, DatabaseKind } from '../../database/database.ts'
import { deleteAtClosing } from '../status/delete-at-closing.ts'
import type { MoveOutcome, ProposedMove, PublicationStore, RoundMove } from './publication-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { readAwards } from '../awards/sql-awards.ts'
import { forgetRaters } from '../ballots/forget-raters.ts'
import { addJob } from '../exports/sql-jobs.ts'

/** The moves of rounds and their packages. */
export function sqlPublications(database: Database): PublicationStore {
  const { db } = database
  const entries = () =>
    db
      .selectFrom('publications')
      .select(['round', 'published_on', 'office_digest', 'public_digest'])

  return {
    async moveRound(round, move, { confirmed, follows } = {}) {
      const outcome = await inTransaction(database, async (trx) => {
        if (confirmed && !(await takeProposal(trx, round, confirmed))) return 'moved-meanwhile'
        const outcome = await moveRound(trx, round, move)
        if (outcome === 'moved' && follows) await addJob(trx, follows)
        return outcome
      })
      const standing = outcome === 'moved' || (await exists(round))
      if (!standing) throw new Error(`there is no round ${round}`)
      return outcome
    },
    async proposeMove(round, { to, by, at, reason, late, unopened }) {
      const row = {
        to_state: to,
        proposed_by: by.id,
        proposed_by_name: by.name,
        proposed_at: at,
        reason: reason ?? null,
        late: late ?? null,
        unopened: unopened ?? null,
      }
      await db
        .insertInto('proposed_moves')
        .values({ round, ...row })
        .onConflict((conflict) => conflict.column('round').doUpdateSet(row))
        .execute()
    },
    async findProposedMove(round) {
      const row = await db
        .selectFrom('proposed_moves')
        .selectAll()
        .where('round', '=', round)
        .executeTakeFirst()
      return (
        row && {
          to: RoundState.parse(row.to_state),
          by: { id: row.proposed_by, name: row.proposed_by_name },
          at: row.proposed_at,
          reason: row.reason ?? undefined,
          late: MoveWish.shape.late.parse(row.late ?? undefined),
          unopened: MoveWish.shape.unopened.parse(row.unopened ?? undefined),
        }
      )
    },
    withdrawMove: (round, proposed) =>
      inTransaction(database, (trx) => takeProposal(trx, round, proposed)),
    async listMoves(round) {
      const rows = await db
        .selectFrom('round_moves')
        .selectAll()
        .where('round', '=', round)
        .orderBy('place')
        .execute()
      return rows.map(readMove)
    },

    publish: ({ round, publishedOn, movesBefore, decisions, ...packages }, move) =>
      inTransaction(database, async (trx) => {
        await holdRound(trx, database.kind, round)
        if ((await countMoves(trx, round)) !== movesBefore) return 'moved-meanwhile'
        const decided = await readAwards(trx, round, movesBefore)
        if (JSON.stringify(decided) !== JSON.stringify(decisions)) return 'decided-meanwhile'
        const outcome = await moveRound(trx, round, move)
        if (outcome !== 'moved') return outcome

        const row = {
          round,
          published_on: publishedOn,
          office_digest: packages.office.digest,
          office_package: packages.office.bytes,
          public_digest: packages.public.digest,
          public_package: packages.public.bytes,
        }
        await trx.insertInto('publications').values(row).execute()
        // The package holds the sums for which they were kept.
        await forgetRaters(trx, round)
        return outcome
      }),
    async listPublications() {
      const rows = await entries()
        .orderBy('published_on', 'desc')
        .orderBy(
          (publications) =>
            publications
              .selectFrom('round_moves')
              .whereRef('round_moves.round', '=', 'publications.round')
              .where('to_state', '=', 'published')
              .select(({ fn }) => fn.max('moved_at').as('at')),
          'desc',
        )
        .orderBy('round')
        .execute()
      const errata = Map.groupBy(await readErrata(db), ({ round }) => round)
      return rows.map((row) => readEntry(row, errata.get(row.round)))
    },
    async findPublication(round) {
      const row = await entries().where('round', '=', round).executeTakeFirst()
      return row && readEntry(row, await readErrata(db, round))
    },
    addErratum: (round, { publishedOn, ...words }, deed) =>
      inTransaction(database, async (trx) => {
        const published = await trx
          .selectFrom('publications')
          .select('round')
          .where('round', '=', round)
          .$if(database.kind === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        if (!published) return 'not-published'
        const standing = await readErrata(trx, round)
        if (standing.map(readErratum).some(({ vi, en }) => vi === words.vi && en === words.en)) {
          return 'added'
        }
        const row = {
          round,
          place: standing.length + 1,
          published_on: publishedOn,
          content: JSON.stringify(words),
          published: JSON.stringify(deed),
        }
        await trx.insertInto('errata').values(row).execute()
        return 'added'
      }),
    listErrata: async (round) => (await readErrata(db, round)).map(readErratum),
    async readPackage(round, kind) {
      const row = await db
        .selectFrom('publications')
        .select(`${kind}_package as bytes`)
        .where('round', '=', round)
        .executeTakeFirst()
      return row && new Uint8Array(row.bytes)
    },
    async putPackageBack(round, kind, bytes) {
      await db
        .updateTable('publications')
        .set({ [`${kind}_package`]: bytes })
        .where('round', '=', round)
        .execute()
    },
  }

  async function exists(round: string) {
    const query = db.selectFrom('rounds').select('id').where('id', '=', round)
    return (await query.executeTakeFirst()) !== undefined
  }
}

/** Of two who move a round at once, one moves it. */
async function moveRound(
  trx: Transaction<Tables>,
  round: string,
  { from, to, by, at, reason, red }: RoundMove,
): Promise<MoveOutcome> {
  const { numUpdatedRows } = await trx
    .updateTable('rounds')
    .set({ state: to })
    .where('id', '=', round)
    .where('state', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'moved-meanwhile'

  const isClosing = from === 'open' && to === 'closed'
  const row = {
    round,
    place: (await countMoves(trx, round)) + 1,
    from_state: from,
    to_state: to,
    moved_by: by.id,
    moved_by_name: by.name,
    moved_at: at,
    reason: reason ?? null,
    red: red ? JSON.stringify(red) : null,
    deleted: isClosing ? JSON.stringify(await deleteAtClosing(trx, round)) : null,
  }
  await trx.insertInto('round_moves').values(row).execute()
  await trx.deleteFrom('proposed_moves').where('round', '=', round).execute()
  return 'moved'
}

/** @returns whether it stood as it was read */
async function takeProposal(
  trx: Transaction<Tables>,
  round: string,
  { by, at }: ProposedMove,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('proposed_moves')
    .where('round', '=', round)
    .where('proposed_by', '=', by.id)
    .where('proposed_at', '=', at)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Until the end of the transaction nobody else moves the round. */
async function holdRound(trx: Transaction<Tables>, kind: DatabaseKind, round: string) {
  if (kind === 'sqlite') return // a transaction that writes has the whole file
  const row = trx.selectFrom('rounds').select('id').where('id', '=', round).forUpdate()
  await row.executeTakeFirst()
}

async function countMoves(trx: Transaction<Tables>, round: string): Promise<number> {
  const { moves } = await trx
    .selectFrom('round_moves')
    .select(({ fn }) => fn.countAll<number | string>().as('moves'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return Number(moves)
}

function readMove(row: Selectable<Tables['round_moves']>): RoundMove {
  return {
    from: RoundState.parse(row.from_state),
    to: RoundState.parse(row.to_state),
    by: { id: row.moved_by, name: row.moved_by_name },
    at: row.moved_at,
    reason: row.reason ?? undefined,
    ...(row.red === null ? {} : { red: z.array(RedCheck).parse(JSON.parse(row.red)) }),
    ...(row.deleted === null ? {} : { deleted: ClosingDeletions.parse(JSON.parse(row.deleted)) }),
  }
}

/** @param round - all of them where it is left out */
function readErrata(db: Kysely<Tables>, round?: string) {
  return db
    .selectFrom('errata')
    .selectAll()
    .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
    .orderBy('round')
    .orderBy('place')
    .execute()
}

function readErratum(row: Selectable<Tables['errata']>): Erratum {
  return Erratum.parse({
    publishedOn: row.published_on,
    ...Bilingual.parse(JSON.parse(row.content)),
  })
}

function readEntry(
  row: Pick<
    Selectable<Tables['publications']>,
    'round' | 'published_on' | 'office_digest' | 'public_digest'
  >,
  errata: readonly Selectable<Tables['errata']>[] = [],
): PublicationEntry {
  const digests = { office: row.office_digest, public: row.public_digest }
  return {
    round: row.round,
    publishedOn: row.published_on,
    digests,
    errata: errata.map(readErratum),
  }
}
