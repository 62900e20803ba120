import type { ExportTableName } from '@phieu/survey'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'
import type { ExportSource } from './source.ts'
import { aggregates } from './sources/aggregates.ts'
import { ballotSource } from './sources/ballots.ts'
import { contactSource } from './sources/contacts.ts'
import { logSource } from './sources/log.ts'
import { textSource } from './sources/texts.ts'

/** Everything that can be taken out of a round, by name. */
export function exportSources({
  store,
  randomBytes,
}: Pick<Surroundings, 'randomBytes'> & { store: Store }): Record<ExportTableName, ExportSource> {
  return {
    items: aggregates(store, 'items'),
    areas: aggregates(store, 'areas'),
    ballots: ballotSource(store, randomBytes),
    texts: textSource(store, randomBytes),
    contacts: contactSource(store),
    log: logSource(store),
  }
}
