import { z } from 'zod'
import type { Services } from '../services.ts'
import type { ExportSource } from './source.ts'
import { aggregates } from './sources/aggregates.ts'
import { ballotSource } from './sources/ballots.ts'
import { textSource } from './sources/texts.ts'

/** Everything that can be taken out of a round, in the order in which it is offered. */
export const ExportTableName = z.enum(['items', 'areas', 'ballots', 'texts'])
export type ExportTableName = z.infer<typeof ExportTableName>

export function exportSources({
  store,
  randomBytes,
}: Pick<Services, 'store' | 'randomBytes'>): Record<ExportTableName, ExportSource> {
  return {
    items: aggregates(store, 'items'),
    areas: aggregates(store, 'areas'),
    ballots: ballotSource(store, randomBytes),
    texts: textSource(store, randomBytes),
  }
}
