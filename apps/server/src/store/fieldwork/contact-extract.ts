import { setImmediate } from 'node:timers/promises'
import { ContactOutcome } from '@phieu/survey'
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { ContactExtract, ContactFilter } from '../exports/export-store.ts'
import type { KeptContact } from './fieldwork-store.ts'
import type { Tables } from '../../database/tables.ts'

/** How many contacts are read at once. */
const PORTION = 500

/** The contacts of a round that a filter lets through. @param db - at rest, until they are read */
export async function contactExtract(
  db: Kysely<Tables>,
  round: string,
  filter: ContactFilter,
): Promise<ContactExtract> {
  const { n } = await db
    .selectFrom('contacts')
    .select((each) => each.fn.countAll().as('n'))
    .where(matching(round, filter))
    .executeTakeFirstOrThrow()
  return { total: Number(n), portions: readPortions(db, round, filter) }
}

async function* readPortions(
  db: Kysely<Tables>,
  round: string,
  filter: ContactFilter,
): AsyncIterable<readonly KeptContact[]> {
  let last = ''
  while (true) {
    const rows = await db
      .selectFrom('contacts')
      .selectAll()
      .where(matching(round, filter))
      .where('id', '>', last)
      .orderBy('id')
      .limit(PORTION)
      .execute()
    yield rows.map(({ respondent_group: group, outcome, met_on: on, ...row }) => ({
      ...row,
      group,
      outcome: ContactOutcome.parse(outcome),
      on,
    }))
    last = rows.at(-1)?.id ?? last
    if (rows.length < PORTION) return
    await setImmediate()
  }
}

function matching(round: string, { units, groups, from, to }: ContactFilter) {
  return (each: ExpressionBuilder<Tables, 'contacts'>) =>
    each.and([
      each('round', '=', round),
      ...(units === undefined ? [] : [each('unit', 'in', units)]),
      ...(groups === undefined ? [] : [each('respondent_group', 'in', groups)]),
      ...(from === undefined ? [] : [each('met_on', '>=', from)]),
      ...(to === undefined ? [] : [each('met_on', '<=', to)]),
    ])
}
