/** Envelopes are laid where SQLite's file is written: by statements that are prepared once. */
import { hexOf, uuidBytes } from '../../database/bytes.ts'
import { ballotCountsKey } from '../../database/kept-tables.ts'
import type { SqliteConnection } from '../../database/sqlite/sqlite-connection.ts'
import type { JudgedEnvelope } from './box-store.ts'
import { layEnvelopes } from './lay-envelopes.ts'
import { bucketOf, countsOf, taking, type LaySteps, type LinkStanding } from './lay-steps.ts'

/**
 * One transaction (see `SqliteJob`).
 *
 * @param input - JSON of the envelopes (`JudgedEnvelope[]`)
 * @returns JSON of their outcomes
 */
export async function run({ prepare }: SqliteConnection, input: string): Promise<string> {
  // It comes from this very program (see `sql-box.ts`), so its shape is known.
  const arrivals: JudgedEnvelope[] = JSON.parse(input)
  prepare('begin immediate').run()
  try {
    const outcomes = await layEnvelopes(stepsOn(prepare), arrivals)
    prepare('commit').run()
    return JSON.stringify(outcomes)
  } catch (error) {
    try {
      prepare('rollback').run()
    } catch {
      // SQLite has done so itself, as where a disk is full; what is told is why.
    }
    throw error
  }
}

/** Nothing here waits: whoever comes next in the thread comes after the transaction. */
function stepsOn(prepare: Prepare): LaySteps {
  return {
    async claim(envelopes) {
      const states = statesOf(prepare, new Set(envelopes.map(({ header }) => header.round)))
      const period = Number(prepare('select running from periods').pluck().get())
      const write = prepare(
        `insert into receipts (id, round, period, bucket, digest)
         values (?, (select number from rounds where id = ?), ?, ?, ?) on conflict do nothing`,
      )
      const claimed = envelopes.filter(({ header, digest }) => {
        if (!taking.includes(states.get(header.round) ?? '')) return false
        const bytes = Buffer.from(digest, 'hex')
        const id = uuidBytes(header.id)
        return write.run(id, header.round, period, bucketOf(digest), bytes).changes === 1
      })
      const ids = new Set(claimed.map(({ header }) => header.id))
      return { ids, states, period, links: countAtLinks(prepare, claimed) }
    },
    async useRights(rights) {
      const use = prepare(
        `update invitation_units set spent = 1 where right_hash = ? and unit = ? and spent = 0`,
      )
      const useDrawn = prepare('update insider_rights set spent = 1 where id = ? and spent = 0')
      return rights.map((right) => {
        const { changes } =
          'drawn' in right ? useDrawn.run(uuidBytes(right.drawn)) : use.run(right.code, right.unit)
        return changes === 1
      })
    },
    async turnAway(link, { hour, more }) {
      prepare('update link_hours set ballots = ? where link = ?').run(hour, link)
      prepare('update links set kept = kept - ? where code = ?').run(more, link)
    },
    async tellLimited(link, day) {
      prepare('update links set limited = limited + 1 where code = ?').run(link)
      prepare(
        `insert into link_days (link, day, opened, kept, limited) values (?, ?, 0, 0, 1)
         on conflict (link, day) do update set limited = link_days.limited + 1`,
      ).run(link, day)
    },
    async takeBack(envelopes) {
      const remove = prepare('delete from receipts where id = ?')
      for (const { header } of envelopes) remove.run(uuidBytes(header.id))
    },
    async write(envelopes) {
      const lay = prepare(
        `insert into envelopes (round, state, unit, respondent_group, kind, id, mode, channel,
           questionnaire, questionnaire_version, interviewer, sealing_day, sealed, flags)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      for (const { header, ...each } of envelopes) {
        lay.run(
          header.round,
          each.state,
          header.unit,
          header.group,
          each.kind,
          uuidBytes(header.id),
          header.mode,
          each.channel,
          header.questionnaire.id,
          header.questionnaire.version,
          header.interviewer ?? null,
          each.sealingDay,
          Buffer.from(each.sealed, 'base64url'),
          JSON.stringify(each.flags),
        )
      }
      const count = prepare(
        `insert into ballot_counts (${countsKey}, ballots) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (${countsKey})
         do update set ballots = ballot_counts.ballots + excluded.ballots`,
      )
      for (const each of countsOf(envelopes)) {
        count.run(...ballotCountsKey.map((column) => each[column]), each.ballots)
      }
    },
    async readReceipts(ids) {
      const find = prepare<{ digest: Buffer; period: number }>(
        'select digest, period from receipts where id = ?',
      )
      return new Map(
        ids.flatMap((id) => {
          const row = find.get(uuidBytes(id))
          return row ? [[id, { digest: hexOf(row.digest), period: row.period }] as const] : []
        }),
      )
    },
  }
}

/** @throws Error when one of them isn't there */
function statesOf(prepare: Prepare, rounds: ReadonlySet<string>): Map<string, string> {
  const find = prepare('select state from rounds where id = ?').pluck()
  return new Map(
    [...rounds].map((id) => {
      const state = find.get(id)
      if (typeof state !== 'string') throw new Error(`there is no round ${id}`)
      return [id, state]
    }),
  )
}

function countAtLinks(
  prepare: Prepare,
  claimed: readonly JudgedEnvelope[],
): Map<string, LinkStanding> {
  const inHour = prepare(
    `insert into link_hours (link, hour, ballots) values (?, ?, ?)
     on conflict (link) do update set hour = excluded.hour, ballots = excluded.ballots +
       case when link_hours.hour = excluded.hour then link_hours.ballots else 0 end
     returning ballots`,
  ).pluck()
  const inAll = prepare<LinkRow>(
    `update links set kept = kept + ? where code = ?
     returning kept, max_ballots as most, state = 'revoked' as revoked`,
  )
  const standings = new Map<string, LinkStanding>()
  for (const { code, hour, more } of byLinks(claimed)) {
    const counted = Number(inHour.get(code, hour, more))
    // With the first of an hour goes what is left of the hours before.
    if (counted === more) prepare('delete from link_hours where hour < ?').run(hour)
    const row = inAll.get(more, code)
    if (!row) continue
    const { kept, most, revoked } = row
    standings.set(code, { before: counted - more, kept, most, isRevoked: revoked === 1 })
  }
  return standings
}

/** How many came through each link, in the order of the links. */
function byLinks(claimed: readonly JudgedEnvelope[]) {
  const links = new Map<string, { code: string; hour: string; more: number }>()
  for (const { link } of claimed) {
    if (!link) continue
    const { more } = links.get(link.code) ?? { more: 0 }
    links.set(link.code, { code: link.code, hour: link.hour, more: more + 1 })
  }
  return [...links.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

type Prepare = SqliteConnection['prepare']

const countsKey = ballotCountsKey.join(', ')

interface LinkRow {
  kept: number
  most: number | null
  revoked: number
}
