/** Envelopes are laid on PostgreSQL by one statement for each set: a commit costs four round trips. */
import { CompiledQuery, sql, type RawBuilder, type Transaction } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import { ballotCountsKey } from '../../database/kept-tables.ts'
import type { Tables } from '../../database/tables.ts'
import { bucketOf, countsOf, taking, type LaySteps, type LinkStanding } from './lay-steps.ts'
import { readReceipts } from './read-receipts.ts'

export function stepsIn(trx: Transaction<Tables>): LaySteps {
  return {
    async claim(envelopes) {
      const hour = envelopes.find(({ link }) => link)?.link?.hour ?? ''
      const { rows } = await trx.executeQuery<ClaimedRow>(
        CompiledQuery.raw(claimAll, [
          envelopes.map(({ header }) => header.id),
          envelopes.map(({ header }) => header.round),
          envelopes.map(({ digest }) => bucketOf(digest)),
          envelopes.map(({ digest }) => Buffer.from(digest, 'hex')),
          envelopes.map(({ link }) => link?.code ?? null),
          [...new Set(envelopes.map(({ header }) => header.round))],
          taking,
          hour,
        ]),
      )
      const [row] = rows
      if (!row) throw new Error('the database answered without a row')
      const unknown = envelopes.find(({ header }) => !(header.round in row.states))
      if (unknown) throw new Error(`there is no round ${unknown.header.round}`)
      if (row.links.some(({ before }) => before === 0)) {
        // With the first of an hour goes what is left of the hours before.
        await trx.deleteFrom('link_hours').where('hour', '<', hour).execute()
      }
      return {
        ids: new Set(row.ids),
        states: new Map(Object.entries(row.states)),
        period: row.period,
        links: new Map(row.links.map((link) => [link.code, link])),
      }
    },
    async useRights(rights) {
      const used = new Set([
        ...(await useCodes(
          trx,
          rights.flatMap((right) => ('code' in right ? [right] : [])),
        )),
        ...(await useDrawn(
          trx,
          rights.flatMap((right) => ('drawn' in right ? [right.drawn] : [])),
        )),
      ])
      return rights.map((right) =>
        used.has('drawn' in right ? right.drawn : `${right.code} ${right.unit}`),
      )
    },
    async turnAway(link, { hour, more }) {
      await sql`update link_hours set ballots = ${hour} where link = ${link}`.execute(trx)
      await sql`update links set kept = kept - ${more} where code = ${link}`.execute(trx)
    },
    async tellLimited(link, day) {
      await sql`update links set limited = limited + 1 where code = ${link}`.execute(trx)
      await sql`insert into link_days (link, day, opened, kept, limited) values (${link}, ${day}, 0, 0, 1)
        on conflict (link, day) do update set limited = link_days.limited + 1`.execute(trx)
    },
    async takeBack(envelopes) {
      const ids = uuids(envelopes.map(({ header }) => header.id))
      await sql`delete from receipts where id = any(${ids})`.execute(trx)
    },
    async write(envelopes) {
      const headers = envelopes.map(({ header }) => header)
      const counts = countsOf(envelopes)
      await trx.executeQuery(
        CompiledQuery.raw(writeAll, [
          headers.map(({ round }) => round),
          envelopes.map(({ state }) => state),
          headers.map(({ unit }) => unit),
          headers.map(({ group }) => group),
          envelopes.map(({ kind }) => kind),
          headers.map(({ id }) => id),
          headers.map(({ mode }) => mode),
          envelopes.map(({ channel }) => channel),
          headers.map(({ questionnaire }) => questionnaire.id),
          headers.map(({ questionnaire }) => questionnaire.version),
          headers.map(({ interviewer }) => interviewer ?? null),
          envelopes.map(({ sealingDay }) => sealingDay),
          envelopes.map(({ sealed }) => Buffer.from(sealed, 'base64url')),
          envelopes.map(({ flags }) => JSON.stringify(flags)),
          ...ballotCountsKey.map((column) => counts.map((each) => each[column])),
          counts.map(({ ballots }) => ballots),
        ]),
      )
    },
    readReceipts: (ids) => readReceipts(trx, ids),
  }
}

/** In the order of their keys. @returns code and unit of those that were unused */
async function useCodes(
  trx: Transaction<Tables>,
  rights: readonly { code: string; unit: string }[],
): Promise<string[]> {
  if (rights.length === 0) return []
  const columns = [texts(rights.map(({ code }) => code)), texts(rights.map(({ unit }) => unit))]
  const { rows } = await sql<{ right_hash: string; unit: string }>`
    with held as (
      select right_hash, unit from invitation_units
      where (right_hash, unit) in (select * from unnest(${sql.join(columns)})) and spent = 0
      order by right_hash, unit for update)
    update invitation_units as used set spent = 1 from held
    where used.right_hash = held.right_hash and used.unit = held.unit
    returning used.right_hash, used.unit`.execute(trx)
  return rows.map((row) => `${row.right_hash} ${row.unit}`)
}

/** In the order of their keys. @returns the ids of those that were unused */
async function useDrawn(trx: Transaction<Tables>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: Buffer }>`
    with held as (
      select id from insider_rights where id = any(${uuids(ids)}) and spent = 0
      order by id for update)
    update insider_rights as used set spent = 1 from held where used.id = held.id
    returning used.id`.execute(trx)
  return rows.map(({ id }) => uuidOf(id))
}

/**
 * All that stands before a transaction may know what it lays: the rounds and the period, which whoever
 * closes a round or raises the period then waits for; the receipts, in the order of the ids; the links, in
 * the order of their codes, the rows of the hour before their own.
 */
const claimAll = `
  with came as (
    select * from unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::text[])
      as came (id, round, bucket, digest, link)),
  held as (select id, number, state from rounds where id = any($6::text[]) order by id for share),
  present as (select running from periods for share),
  claimed as (
    insert into receipts (id, round, period, bucket, digest)
    select came.id, held.number, present.running, came.bucket, came.digest
    from came join held on held.id = came.round and held.state = any($7::text[]) cross join present
    order by came.id on conflict do nothing returning id),
  more as (
    select link as code, count(*)::int as more from came join claimed using (id)
    where link is not null group by link order by link),
  hours as (
    insert into link_hours (link, hour, ballots) select code, $8, more from more order by code
    on conflict (link) do update set hour = excluded.hour, ballots = excluded.ballots +
      case when link_hours.hour = excluded.hour then link_hours.ballots else 0 end
    returning link as code, ballots),
  counted as (
    update links set kept = kept + more from more join hours using (code) where links.code = more.code
    returning links.code, ballots - more as before, kept, max_ballots as most,
      links.state = 'revoked' as "isRevoked")
  select (select running from present) as period,
    (select coalesce(json_object_agg(id, state), '{}') from held) as states,
    (select coalesce(json_agg(id), '[]') from claimed) as ids,
    (select coalesce(json_agg(counted), '[]') from counted) as links`

interface ClaimedRow {
  period: number
  states: Record<string, string>
  ids: string[]
  links: ({ code: string } & LinkStanding)[]
}

const countsKey = ballotCountsKey.join(', ')

const writeAll = `
  with laid as (
    insert into envelopes (round, state, unit, respondent_group, kind, id, mode, channel,
      questionnaire, questionnaire_version, interviewer, sealing_day, sealed, flags)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[],
      $7::text[], $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::bytea[], $14::text[]))
  insert into ballot_counts (${countsKey}, ballots)
  select * from unnest($15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[],
    $21::text[], $22::text[], $23::int[])
  on conflict (${countsKey})
  do update set ballots = ballot_counts.ballots + excluded.ballots`

const texts = (all: readonly (string | null)[]): RawBuilder<unknown> => sql`${all}::text[]`
const uuids = (all: readonly string[]): RawBuilder<unknown> => sql`${all}::uuid[]`
