/** Envelopes are laid on PostgreSQL by one statement for each set: a commit costs six round trips. */
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
import { ballotCountsKey } from '../../database/kept-tables.ts'
import type { Tables } from '../../database/tables.ts'
import { bucketOf, countsOf, type LaySteps } from './lay-steps.ts'
import { readReceipts } from './read-receipts.ts'

export function stepsIn(trx: Transaction<Tables>): LaySteps {
  return {
    async holdRounds(ids) {
      // Whoever closes a round or raises the period waits until those who lay in it are done.
      const { rows } = await sql<{ id: string; state: string; running: number }>`
        select rounds.id, rounds.state, periods.running from rounds, periods
        where rounds.id = any(${ids}) order by rounds.id for share`.execute(trx)
      const unknown = ids.find((id) => !rows.some((row) => row.id === id))
      if (unknown !== undefined) throw new Error(`there is no round ${unknown}`)
      const states = new Map(rows.map(({ id, state }) => [id, state]))
      return { states, period: rows[0]?.running ?? 0 }
    },
    async claim(envelopes, period) {
      const columns = [
        bytes(envelopes.map(({ header }) => uuidBytes(header.id))),
        texts(envelopes.map(({ header }) => header.round)),
        integers(envelopes.map(({ digest }) => bucketOf(digest))),
        bytes(envelopes.map(({ digest }) => Buffer.from(digest, 'hex'))),
      ]
      const { rows } = await sql<{ id: Buffer }>`
        insert into receipts (id, round, period, bucket, digest)
        select came.id, rounds.number, ${period}, bucket, digest
        from unnest(${sql.join(columns)}) as came (id, round, bucket, digest)
        join rounds on rounds.id = came.round order by came.id
        on conflict do nothing returning id`.execute(trx)
      return new Set(rows.map(({ id }) => uuidOf(id)))
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
    async countAtLinks(links) {
      const columns = [
        texts(links.map(({ code }) => code)),
        texts(links.map(({ hour }) => hour)),
        integers(links.map(({ more }) => more)),
      ]
      // The rows of the hour are locked in the order of the links, and stand before those of the links.
      const { rows } = await sql<LinkRow>`
        with came as (select * from unnest(${sql.join(columns)}) as came (code, hour, more)),
        hours as (
          insert into link_hours (link, hour, ballots) select code, hour, more from came
          on conflict (link) do update set hour = excluded.hour, ballots = excluded.ballots +
            case when link_hours.hour = excluded.hour then link_hours.ballots else 0 end
          returning link, ballots)
        update links set kept = kept + more
        from came join hours on hours.link = came.code where links.code = came.code
        returning links.code, ballots - more as before, kept, max_ballots as most,
          links.state = 'revoked' as revoked`.execute(trx)
      if (rows.some(({ before }) => before === 0)) {
        // With the first of an hour goes what is left of the hours before.
        const present = links[0]?.hour ?? ''
        await trx.deleteFrom('link_hours').where('hour', '<', present).execute()
      }
      const byCode = new Map(rows.map((row) => [row.code, row]))
      return links.flatMap(({ code }) => {
        const row = byCode.get(code)
        return row ? [{ ...row, isRevoked: row.revoked }] : []
      })
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
      const ids = envelopes.map(({ header }) => uuidBytes(header.id))
      await sql`delete from receipts where id = any(${ids})`.execute(trx)
    },
    async write(envelopes) {
      const headers = envelopes.map(({ header }) => header)
      const columns = [
        texts(headers.map(({ round }) => round)),
        texts(envelopes.map(({ state }) => state)),
        texts(headers.map(({ unit }) => unit)),
        texts(headers.map(({ group }) => group)),
        texts(envelopes.map(({ kind }) => kind)),
        bytes(headers.map(({ id }) => uuidBytes(id))),
        texts(headers.map(({ mode }) => mode)),
        texts(envelopes.map(({ channel }) => channel)),
        texts(headers.map(({ questionnaire }) => questionnaire.id)),
        integers(headers.map(({ questionnaire }) => questionnaire.version)),
        texts(headers.map(({ interviewer }) => interviewer ?? null)),
        texts(envelopes.map(({ sealingDay }) => sealingDay)),
        bytes(envelopes.map(({ sealed }) => Buffer.from(sealed, 'base64url'))),
        texts(envelopes.map(({ flags }) => JSON.stringify(flags))),
      ]
      const counts = countsOf(envelopes)
      const places = [
        ...ballotCountsKey.map((column) => texts(counts.map((each) => each[column]))),
        integers(counts.map(({ ballots }) => ballots)),
      ]
      await sql`
        with laid as (
          insert into envelopes (round, state, unit, respondent_group, kind, id, mode, channel,
            questionnaire, questionnaire_version, interviewer, sealing_day, sealed, flags)
          select * from unnest(${sql.join(columns)}))
        insert into ballot_counts (${countsKey}, ballots)
        select * from unnest(${sql.join(places)})
        on conflict (${countsKey})
        do update set ballots = ballot_counts.ballots + excluded.ballots`.execute(trx)
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
      select id from insider_rights where id = any(${bytes(ids.map(uuidBytes))}) and spent = 0
      order by id for update)
    update insider_rights as used set spent = 1 from held where used.id = held.id
    returning used.id`.execute(trx)
  return rows.map(({ id }) => uuidOf(id))
}

interface LinkRow {
  code: string
  before: number
  kept: number
  most: number | null
  revoked: boolean
}

const countsKey = sql.join(ballotCountsKey.map((column) => sql.ref(column)))

const texts = (all: readonly (string | null)[]): RawBuilder<unknown> => sql`${all}::text[]`
const integers = (all: readonly number[]): RawBuilder<unknown> => sql`${all}::int[]`
const bytes = (all: readonly Buffer[]): RawBuilder<unknown> => sql`${all}::bytea[]`
