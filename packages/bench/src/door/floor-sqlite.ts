import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { byLinks, placesOf, startClock, type Came, type Row } from './came.ts'

const Rows = z.array(z.record(z.string(), z.unknown()))

/** Writes rows anew, each statement prepared once. @param groups - one transaction each */
export function writeBySqlite(file: string, groups: readonly (readonly Came[])[]) {
  const db = new Sqlite(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('secure_delete = on')
  const receipts = takeOut(db, 'receipts', groups.flat())
  const envelopes = takeOut(db, 'envelopes', groups.flat())
  db.pragma('wal_checkpoint(truncate)')
  const insertReceipt = inserter(db, 'receipts')
  const insertEnvelope = inserter(db, 'envelopes')
  const countHour = db.prepare(
    `insert into link_hours (link, hour, ballots) values (?, '2026-01-01T00', ?)
     on conflict (link) do update set ballots = link_hours.ballots + excluded.ballots`,
  )
  const countKept = db.prepare('update links set kept = kept + ? where code = ?')
  const countPlace = db.prepare(
    `insert into ballot_counts (round, state, unit, respondent_group, kind, interviewer, channel, day, ballots)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (round, state, unit, respondent_group, kind, interviewer, channel, day)
     do update set ballots = ballot_counts.ballots + excluded.ballots`,
  )
  const written = groups.map((group) => ({
    receipts: group.map(({ id }) => Object.values(receipts.of(id))),
    links: byLinks(group),
    envelopes: group.map(({ id }) => Object.values(envelopes.of(id))),
    places: placesOf(group.map(({ id }) => envelopes.of(id))),
  }))
  const write = db.transaction((group: (typeof written)[number]) => {
    for (const receipt of group.receipts) insertReceipt.run(receipt)
    for (const [link, more] of group.links) {
      countHour.run(link, more)
      countKept.run(more, link)
    }
    for (const envelope of group.envelopes) insertEnvelope.run(envelope)
    for (const place of group.places) countPlace.run(place)
  })
  const stop = startClock()
  for (const each of written) write(each)
  const taken = stop()
  db.close()
  return taken
}

/** Rows of a table by their ids, which are in it no longer. */
function takeOut(db: Sqlite.Database, table: string, came: readonly Came[]) {
  db.exec('create temp table came (id blob primary key)')
  const add = db.prepare('insert into came values (?)')
  const all = db.transaction(() => {
    for (const { id } of came) add.run(id)
    const found = db.prepare(`select * from ${table} where id in (select id from came)`).all()
    db.exec(`delete from ${table} where id in (select id from came)`)
    return Rows.parse(found)
  })()
  db.exec('drop table came')
  const byId = new Map(all.map((row) => [hexOf(row.id), row]))
  return {
    of(id: Buffer): Row {
      const row = byId.get(id.toString('hex'))
      if (!row) throw new Error(`an envelope that was sent is not in ${table}`)
      return row
    },
  }
}

function hexOf(id: unknown): string {
  return z.instanceof(Buffer).parse(id).toString('hex')
}

function inserter(db: Sqlite.Database, table: string) {
  const columns = db.prepare(`select * from ${table}`).columns()
  return db.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`)
}
