/** What the queries about insiders share. */
import { canonicalJson, RoundState } from '@phieu/survey'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { DatabaseKind } from '../../database/database.ts'
import type { Insider, InsiderPlace } from './insider-store.ts'
import type { Tables } from '../../database/tables.ts'

export type Reader = Kysely<Tables> | Transaction<Tables>

const Names = z.array(z.string())

/** A group's insiders by name, with what was drawn for them and the day of their last link. */
export async function readInsiders(db: Reader, { round, group }: InsiderPlace) {
  const rows = await db
    .selectFrom('insiders')
    .selectAll()
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const insider: Insider = {
      id: row.id,
      name: row.name,
      position: row.position,
      contact: row.contact ?? undefined,
      notUnits: Names.parse(JSON.parse(row.not_units)),
      blocks: Names.parse(JSON.parse(row.blocks)),
    }
    return {
      insider,
      sealedRights: row.rights ?? undefined,
      linkMadeOn: row.link_made_on ?? undefined,
    }
  })
}

/** An insider as it is written. */
export function insiderRow({ id, ...facts }: Insider) {
  return {
    id,
    name: facts.name,
    position: facts.position,
    contact: facts.contact ?? null,
    not_units: JSON.stringify(facts.notUnits),
    blocks: JSON.stringify(facts.blocks),
  }
}

/** Whether a group's list is still the one that somebody looked at. */
export async function isStanding(
  trx: Transaction<Tables>,
  place: InsiderPlace,
  standing: readonly Insider[],
): Promise<boolean> {
  const now = (await readInsiders(trx, place)).map(({ insider }) => insider)
  return listText(now) === listText(standing)
}

/** A list in one order, whatever order it came in: databases sort names differently. */
function listText(insiders: readonly Insider[]): string {
  const rows = insiders.map(insiderRow)
  return canonicalJson(rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/**
 * Whether insiders of a round may change, until the end of the transaction: whoever moves the round
 * or keeps a ballot of it waits.
 */
export async function lockRoundOfInsiders(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  round: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('rounds')
    .select('state')
    .where('id', '=', round)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Error(`there is no round ${round}`)
  return takesInsiders(RoundState.parse(row.state))
}

/** Whether insiders can be invited to a round that stands so. */
export function takesInsiders(state: RoundState): boolean {
  return state === 'draft' || state === 'open'
}
