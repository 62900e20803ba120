import { sql, type Kysely, type Selectable } from 'kysely'
import { z } from 'zod'
import { Channel, ENVELOPE_PROTOCOL, Mode } from '@phieu/survey'
import { uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'
import type { BoxSums, LyingCell, LyingEnvelope, RightKind } from './box-store.ts'

/** The cells of which something lies in the box. */
export async function listBox(db: Kysely<Tables>, round: string): Promise<LyingCell[]> {
  const rows = await db
    .selectFrom('ballot_counts')
    .select(['state', 'unit', 'respondent_group', 'kind'])
    .select(({ fn }) => fn.sum<number | string>('ballots').as('n'))
    .where('round', '=', round)
    .where('state', 'in', ['lying', 'late', 'revoked'])
    .groupBy(['state', 'unit', 'respondent_group', 'kind'])
    .orderBy('unit')
    .orderBy('respondent_group')
    .orderBy('kind')
    .execute()
  const cells = Map.groupBy(rows, ({ unit, respondent_group: group, kind }) =>
    JSON.stringify([unit, group, kind]),
  )
  return [...cells.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const numberOf = (state: string) => Number(alike.find((row) => row.state === state)?.n ?? 0)
    return [
      {
        round,
        unit: first.unit,
        group: first.respondent_group,
        kind: Kind.parse(first.kind),
        lying: numberOf('lying'),
        held: numberOf('late'),
        revoked: numberOf('revoked'),
      },
    ]
  })
}

const Kind: z.ZodType<RightKind> = z.enum(['open', 'interview', 'invited', 'insider'])

/**
 * What the counters say, and no ballot: in one statement, so at one moment. Each envelope that has a receipt
 * lies in the box, was opened in vain, or is a ballot; `sumFates` counts anew.
 */
export async function sumBox(db: Kysely<Tables>, round: string): Promise<BoxSums> {
  const rows = await db
    .selectFrom('ballot_counts')
    .select('state')
    .select(({ fn }) => fn.sum<number | string>('ballots').as('n'))
    .where('round', '=', round)
    .groupBy('state')
    .unionAll(
      db
        .selectFrom('opened_faults')
        .select(sql<string>`'faulty'`.as('state'))
        .select(({ fn }) => fn.countAll<number | string>().as('n'))
        .where('round', '=', round),
    )
    .execute()
  const sum = (...states: readonly string[]) =>
    rows.reduce((total, { state, n }) => total + (states.includes(state) ? Number(n) : 0), 0)
  const states = {
    lying: sum('lying'),
    held: sum('late'),
    revoked: sum('revoked'),
    counted: sum('counted', 'held', 'excluded'),
    faulty: sum('faulty'),
  }
  return { ...states, receipts: Object.values(states).reduce((total, n) => total + n, 0) }
}

const Flags: z.ZodType<LyingEnvelope['flags']> = z.array(
  z.enum(['burst', 'link-full', 'revoked-sender', 'late', 'clock-ahead', 'clock-behind']),
)

/** An envelope as its row has it. */
export function readEnvelope(row: Selectable<Tables['envelopes']>): LyingEnvelope {
  return {
    header: {
      protocol: ENVELOPE_PROTOCOL,
      id: uuidOf(row.id),
      round: row.round,
      unit: row.unit,
      group: row.respondent_group,
      mode: Mode.parse(row.mode),
      questionnaire: { id: row.questionnaire, version: row.questionnaire_version },
      ...(row.interviewer === null ? {} : { interviewer: row.interviewer }),
    },
    sealed: row.sealed,
    kind: Kind.parse(row.kind),
    channel: Channel.parse(row.channel),
    sealingDay: row.sealing_day,
    flags: Flags.parse(JSON.parse(row.flags)),
  }
}
