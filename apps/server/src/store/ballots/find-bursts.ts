import { sql, type Transaction } from 'kysely'
import type { FreshBallot } from './fresh-ballot.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Counts the links of new ballots in the present hour; what earlier hours counted is forgotten.
 *
 * @returns the new ballots beyond the limit of their link. Which ones came before is not known:
 *   no ballot is kept beside its link
 */
export async function findBusyLinks(
  trx: Transaction<Tables>,
  fresh: readonly FreshBallot[],
): Promise<string[]> {
  const byLink = Map.groupBy(fresh, ({ link }) => link)
  const links = [...byLink.keys()].filter((link) => link !== undefined).sort()
  const beyond: string[] = []
  for (const link of links) {
    const own = byLink.get(link) ?? []
    const [first] = own
    if (!first) continue
    const { hour, limits } = first.history
    const ballots = await countLink(trx, link, hour, own.length)
    const late = Math.min(own.length, Math.max(0, ballots - limits.linkHour))
    beyond.push(...own.slice(own.length - late).map(({ ballot }) => ballot.id))
  }
  const present = fresh
    .map(({ history }) => history.hour)
    .sort()
    .at(-1)
  if (links.length > 0 && present !== undefined) {
    await trx.deleteFrom('link_hours').where('hour', '<', present).execute()
  }
  return beyond
}

/** @returns how many ballots came through the link in this hour, the new ones among them */
async function countLink(
  trx: Transaction<Tables>,
  link: string,
  hour: string,
  more: number,
): Promise<number> {
  const before = sql<number>`case when link_hours.hour = excluded.hour then link_hours.ballots else 0 end`
  const { ballots } = await trx
    .insertInto('link_hours')
    .values({ link, hour, ballots: more })
    .onConflict((conflict) =>
      conflict
        .column('link')
        .doUpdateSet({ hour, ballots: sql<number>`excluded.ballots + ${before}` }),
    )
    .returning('ballots')
    .executeTakeFirstOrThrow()
  return ballots
}

/** All ballots of an interviewer's day on which more were sealed than the limit, old ones too. */
export async function findBusyDays(
  trx: Transaction<Tables>,
  fresh: readonly FreshBallot[],
): Promise<string[]> {
  const days = new Map(
    fresh.flatMap(({ ballot, history }) => {
      const { round, interviewer, sealedOn } = ballot
      if (interviewer === undefined) return []
      const limit = history.limits.interviewerDay
      return [[`${sealedOn} ${interviewer}`, { round, interviewer, sealedOn, limit }] as const]
    }),
  )
  const busy: string[] = []
  for (const { round, interviewer, sealedOn, limit } of days.values()) {
    const rows = await trx
      .selectFrom('ballots')
      .select('id')
      .where('round', '=', round)
      .where('interviewer', '=', interviewer)
      .where('sealed_on', '=', sealedOn)
      .execute()
    if (rows.length > limit) busy.push(...rows.map(({ id }) => id))
  }
  return busy
}
