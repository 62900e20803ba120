import type { SelectQueryBuilder } from 'kysely'
import { nobody } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'

/** Where a ballot stands among the rows. */
export type BallotPlace = Pick<Tables['ballots'], 'cell' | 'id'>

/** Ballots in the order of their rows, by cell and id, which is random: all, or those behind one. */
export function inPlace<Row>(
  ballots: SelectQueryBuilder<Tables, 'ballots', Row>,
  after: BallotPlace | undefined,
) {
  return ballots
    .$if(after !== undefined, (query) =>
      query.where((each) =>
        each(each.refTuple('cell', 'id'), '>', each.tuple(after?.cell ?? 0, after?.id ?? nobody)),
      ),
    )
    .orderBy('cell')
    .orderBy('id')
}
