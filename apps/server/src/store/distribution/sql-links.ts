import type { LinkChange } from '@phieu/office'
import { Channel, Difficulty, LinkState } from '@phieu/survey'
import { sql, type Insertable, type Kysely, type Selectable, type Transaction } from 'kysely'
import { commitTogether } from '../commit-together.ts'
import { countAtLink } from './count-at-link.ts'
import type { Database } from '../../database/database.ts'
import type { Link, LinkStore, NewLink } from './link-store.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlLinks(database: Database): LinkStore {
  const { db } = database
  const selectLinks = (from: Kysely<Tables>, round: string) =>
    from
      .selectFrom('links')
      .selectAll()
      .where('round', '=', round)
      .orderBy('unit')
      .orderBy('respondent_group')
      .orderBy('channel')
      .orderBy('code')
      .execute()

  const openHour = commitTogether(database, countOpeningOfHour, ({ link }) => link)
  const countAt = commitTogether(database, countAtLink, ({ link }) => link)

  return {
    addLinks: (round, wanted) =>
      inTransaction(
        database,
        async (trx) => {
          const links = wanted((await selectLinks(trx, round)).map(readLink))
          for (const portion of portionsOf(links.map(writeLink))) {
            await trx.insertInto('links').values(portion).execute()
          }
          return links
        },
        'serializable',
      ),
    async addLink(link) {
      await db.insertInto('links').values(writeLink(link)).execute()
    },

    async findLink(code) {
      const row = await db
        .selectFrom('links')
        .selectAll()
        .where('code', '=', code)
        .executeTakeFirst()
      return row && readLink(row)
    },
    async listLinks(round) {
      return (await selectLinks(db, round)).map(readLink)
    },

    changeLinks: (round, codes, change) =>
      inTransaction(database, async (trx) => {
        const set = writeChange(change)
        if (Object.keys(set).length === 0) return 0

        let changed = 0n
        for (const portion of portionsOf(codes)) {
          const { numUpdatedRows } = await trx
            .updateTable('links')
            .set(set)
            .where('round', '=', round)
            .where('code', 'in', portion)
            .where('state', '!=', 'revoked')
            .executeTakeFirst()
          changed += numUpdatedRows
        }
        return Number(changed)
      }),

    moveLinks: (round, codes, to, today) =>
      inTransaction(database, async (trx) => {
        let moved = 0n
        for (const portion of portionsOf(codes)) {
          const { numUpdatedRows } = await trx
            .updateTable('links')
            .set({ state: to, revoked_on: to === 'revoked' ? today : null })
            .where('round', '=', round)
            .where('code', 'in', portion)
            .where('state', 'not in', ['revoked', to])
            .executeTakeFirst()
          moved += numUpdatedRows
        }
        return Number(moved)
      }),

    countOpeningOfHour: (link, hour, most) => openHour({ link, hour, most }),
    countOpening: (link, day) => countAt({ link, day, opened: 1 }),
    countLimited: (link, day) => countAt({ link, day, limited: 1 }),

    listLinkDays: (link) =>
      db
        .selectFrom('link_days')
        .select(['day', 'opened', 'kept', 'limited'])
        .where('link', '=', link)
        .orderBy('day', 'desc')
        .execute(),
  }
}

/** An opening of a link in an hour of the clock. */
interface HourOpening {
  link: string
  hour: string
  most: number
}

async function countOpeningOfHour(
  trx: Transaction<Tables>,
  { link, hour, most }: HourOpening,
): Promise<'within' | 'first-beyond' | 'beyond'> {
  const row = await trx
    .insertInto('link_openings')
    .values({ link, hour, opened: 1 })
    .onConflict((conflict) =>
      conflict
        .column('link')
        .doUpdateSet({
          hour,
          opened: sql<number>`case when link_openings.hour = excluded.hour then link_openings.opened + 1 else 1 end`,
        })
        .where((each) =>
          each.or([
            each('link_openings.hour', '<>', hour),
            each('link_openings.opened', '<=', most),
          ]),
        ),
    )
    .returning('opened')
    .executeTakeFirst()
  if (!row) return 'beyond'
  return row.opened > most ? 'first-beyond' : 'within'
}

function writeLink(link: NewLink): Insertable<Tables['links']> {
  return {
    code: link.code,
    round: link.round,
    unit: link.unit,
    respondent_group: link.group,
    channel: link.channel,
    label: link.label ?? null,
    opens_on: link.opensOn ?? null,
    closes_on: link.closesOn ?? null,
    difficulty: link.difficulty ?? 'off',
    per_hour: link.perHour ?? USUAL_PER_HOUR,
    max_ballots: link.maxBallots ?? null,
    made_on: link.madeOn ?? null,
  }
}

/** Generous: a whole school answering after one assembly. */
const USUAL_PER_HOUR = 600

function writeChange(change: LinkChange) {
  const columns = {
    label: change.label,
    opens_on: change.opensOn,
    closes_on: change.closesOn,
    difficulty: change.difficulty,
    per_hour: change.perHour,
    max_ballots: change.maxBallots,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

function readLink(row: Selectable<Tables['links']>): Link {
  return {
    code: row.code,
    round: row.round,
    unit: row.unit,
    group: row.respondent_group,
    channel: Channel.parse(row.channel),
    label: row.label ?? undefined,
    opensOn: row.opens_on ?? undefined,
    closesOn: row.closes_on ?? undefined,
    state: LinkState.parse(row.state),
    revokedOn: row.revoked_on ?? undefined,
    difficulty: Difficulty.parse(row.difficulty),
    perHour: row.per_hour,
    maxBallots: row.max_ballots ?? undefined,
    madeOn: row.made_on ?? undefined,
    opened: row.opened,
    isFull: row.max_ballots !== null && row.kept >= row.max_ballots,
    kept: row.kept_shown,
    limited: row.limited,
  }
}
