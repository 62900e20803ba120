import { Client } from 'pg'
import { z } from 'zod'
import { byLinks, placesOf, startClock, type Came, type Row } from './came.ts'

const Rows = z.array(z.record(z.string(), z.unknown()))

const Column = z.object({ column_name: z.string(), udt_name: z.string() })

/** Writes rows anew, a statement for each table and transaction. @param groups - one transaction each */
export async function writeByPg(url: string, groups: readonly (readonly Came[])[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const receipts = await takeOut(client, 'receipts', groups.flat())
  const envelopes = await takeOut(client, 'envelopes', groups.flat())
  const insertReceipts = await inserter(client, 'receipts')
  const insertEnvelopes = await inserter(client, 'envelopes')
  const stop = startClock()
  for (const group of groups) {
    const links = byLinks(group)
    const counts = [links.map(([link]) => link), links.map(([, more]) => more)]
    const rows = group.map(({ id }) => rowOf(envelopes, id))
    const places = placesOf(rows)
    const columns = Array.from({ length: 9 }, (_, at) => places.map((place) => place[at]))
    await client.query('begin')
    await insertReceipts(group.map(({ id }) => rowOf(receipts, id)))
    if (links.length > 0) {
      await client.query({ name: 'hours', text: countHours, values: counts })
      await client.query({ name: 'kept', text: countKept, values: counts })
    }
    await insertEnvelopes(rows)
    await client.query({ name: 'places', text: countPlace, values: columns })
    await client.query('commit')
  }
  const taken = stop()
  await client.end()
  return taken
}

const countHours = `insert into link_hours (link, hour, ballots)
  select link, '2026-01-01T00', more from unnest($1::text[], $2::int[]) as came (link, more)
  on conflict (link) do update set ballots = link_hours.ballots + excluded.ballots`

const countKept = `update links set kept = kept + more
  from unnest($1::text[], $2::int[]) as came (link, more) where links.code = came.link`

/** Rows of a table by their ids, which are in it no longer. */
async function takeOut(client: Client, table: string, came: readonly Came[]) {
  const { rows } = await client.query(
    `delete from ${table} where id = any($1::uuid[]) returning *`,
    [came.map(({ id }) => id.toString('hex'))],
  )
  const hex = (row: Row) => z.string().parse(row.id).replaceAll('-', '')
  return new Map(Rows.parse(rows).map((row) => [hex(row), row]))
}

function rowOf(rows: ReadonlyMap<string, Row>, id: Buffer): Row {
  const row = rows.get(id.toString('hex'))
  if (!row) throw new Error('an envelope that was sent was not written')
  return row
}

const countPlace = `insert into ballot_counts
    (round, state, unit, respondent_group, kind, interviewer, channel, day, ballots)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::text[], $9::int[])
  on conflict (round, state, unit, respondent_group, kind, interviewer, channel, day)
  do update set ballots = ballot_counts.ballots + excluded.ballots`

async function inserter(client: Client, table: string) {
  const { rows } = await client.query(
    `select column_name, udt_name from information_schema.columns
     where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  )
  const columns = z.array(Column).parse(rows)
  const names = columns.map((each) => each.column_name)
  const arrays = columns.map((each, at) => `$${at + 1}::${each.udt_name}[]`)
  const text = `insert into ${table} (${names.join(', ')}) select * from unnest(${arrays.join(', ')})`
  return async (all: readonly Row[]) => {
    const values = names.map((name) => all.map((row) => row[name]))
    await client.query({ name: `insert ${table}`, text, values })
  }
}
