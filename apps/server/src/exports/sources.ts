import type { ExportTableName } from '@phieu/survey'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { roundSources } from './round-sources.ts'
import type { ExportSource } from './source.ts'
import { logSource } from './sources/log.ts'

/** Everything that can be taken out of a round, by name. */
export function exportSources(
  world: Pick<Surroundings, 'randomBytes'> & { store: Store },
): Record<ExportTableName, ExportSource> {
  return { ...roundSources(world), log: logSource(world.store) }
}
