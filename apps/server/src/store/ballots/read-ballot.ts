import { Ballot } from '@phieu/survey'
import type { Selectable } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'
import { unpackAnswers } from './packed-answers.ts'

/** The ballot of a row, as it was sealed, but for its id and without its rater. */
export function readBallot(row: Selectable<Tables['ballots']>): Ballot {
  return Ballot.parse({
    id: uuidOf(row.id),
    round: row.round,
    unit: row.unit,
    group: row.respondent_group,
    questionnaire: { id: row.questionnaire, version: row.questionnaire_version },
    mode: row.mode,
    language: row.language,
    ...(row.interviewer === null ? {} : { interviewer: row.interviewer }),
    sealedOn: row.sealed_on,
    answers: unpackAnswers(row),
    ...(row.extra === null ? {} : { extra: JSON.parse(row.extra) }),
    ...(row.seconds === null ? {} : { seconds: row.seconds }),
  })
}
