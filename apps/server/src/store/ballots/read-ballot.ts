import type { Ballot } from '@phieu/survey'
import type { Selectable } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'
import { answersReader } from './packed-answers.ts'

/** What of a row of `ballots` a ballot is read from, but for what tells which it is. */
export const namelessColumns = [
  'unit',
  'respondent_group',
  'questionnaire',
  'questionnaire_version',
  'mode',
  'language',
  'interviewer',
  'sealed_on',
  'items',
  'answers',
  'extra',
  'seconds',
] as const

/** What of a row of `ballots` a ballot is read from. */
export const ballotColumns = ['id', 'round', ...namelessColumns] as const

type Columns<Named extends keyof Tables['ballots']> = Pick<Selectable<Tables['ballots']>, Named>

/**
 * Reads ballots from rows, without their raters.
 *
 * A row is not parsed: its ballot was when the envelope was opened (see `read-opened.ts`), none but this
 * program writes, and the database refuses a way or a review that no ballot can have. Parsed one by
 * one, they took a third of a recount.
 */
export function namelessReader(): (
  row: Columns<(typeof namelessColumns)[number]>,
) => Omit<Ballot, 'id' | 'round'> {
  const answersOf = answersReader()
  return (row) => ({
    unit: row.unit,
    group: row.respondent_group,
    questionnaire: { id: row.questionnaire, version: row.questionnaire_version },
    mode: row.mode,
    language: row.language,
    interviewer: row.interviewer ?? undefined,
    sealedOn: row.sealed_on,
    answers: answersOf(row),
    extra: row.extra === null ? undefined : JSON.parse(row.extra),
    seconds: row.seconds ?? undefined,
  })
}

/** Reads ballots as they were sealed, but for their ids, likewise. */
export function ballotReader(): (row: Columns<(typeof ballotColumns)[number]>) => Ballot {
  const read = namelessReader()
  return (row) => ({ id: uuidOf(row.id), round: row.round, ...read(row) })
}
