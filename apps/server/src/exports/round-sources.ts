import type { ExportTableName } from '@phieu/survey'
import type { RoundReader } from '../store/reading-rounds.ts'
import type { Surroundings } from '../surroundings.ts'
import type { ExportSource } from './source.ts'
import { aggregates } from './sources/aggregates.ts'
import { ballotSource } from './sources/ballots.ts'
import { contactSource } from './sources/contacts.ts'
import { textSource } from './sources/texts.ts'

/** What can be taken out of a round's ballots and contacts, by name: all but the log. */
export function roundSources({
  store,
  randomBytes,
}: Pick<Surroundings, 'randomBytes'> & { store: RoundReader }): Record<
  Exclude<ExportTableName, 'log'>,
  ExportSource
> {
  return {
    items: aggregates(store, 'items'),
    areas: aggregates(store, 'areas'),
    ballots: ballotSource(store, randomBytes),
    texts: textSource(store, randomBytes),
    contacts: contactSource(store),
  }
}
