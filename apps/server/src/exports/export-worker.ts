/** An export is written in a thread (see `in-thread.ts`). */
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ExportTableName } from '@phieu/survey'
import type { JobProgress } from '../jobs.ts'
import { openRoundPlans, type RoundPlan } from '../rounds/round-plans.ts'
import { withRoundReader } from '../store/reading-rounds.ts'
import type { RoundStore } from '../store/rounds/round-store.ts'
import { aboutExport } from './about.ts'
import { deliver } from './deliver.ts'
import type { ExportOrder, WrittenExport } from './export-order.ts'
import { fileName } from './export-round.ts'
import { describeFilters } from './filters.ts'
import { roundSources } from './round-sources.ts'
import type { ExportSource, OpenTable } from './source.ts'

/** See `in-thread.ts`. */
export function run(
  order: ExportOrder,
  onProgress: (progress: JobProgress) => void,
): Promise<WrittenExport> {
  const { place, wish } = order
  return withSource(place, wish.table, async (store, source) => {
    const plan = await openRoundPlans(store).find(wish.round)
    if (!plan) throw new Error(`there is no round ${wish.round} to take something out of`)
    return write(order, source, plan, onProgress)
  })
}

/** The log alone takes what a whole store knows. */
async function withSource<T>(
  place: ExportOrder['place'],
  table: ExportTableName,
  use: (store: RoundStore, source: ExportSource) => Promise<T>,
): Promise<T> {
  if (table !== 'log') {
    return withRoundReader(place, (store) =>
      use(store, roundSources({ store, randomBytes })[table]),
    )
  }
  const { withReadingStore } = await import('../store/reading-store.ts')
  const { logSource } = await import('./sources/log.ts')
  return withReadingStore(place, (store) => use(store, logSource(store)))
}

function write(
  { wish: { language, filters, table, format }, at, path }: ExportOrder,
  source: ExportSource,
  plan: RoundPlan,
  onProgress: (progress: JobProgress) => void,
): Promise<WrittenExport> {
  return source.read({ plan, language, filters }, async (opened) => {
    const counted = countRows(opened, onProgress)
    const about = () => [
      ...aboutExport(
        {
          plan,
          ballots: opened.ballots,
          at,
          filters: describeFilters(filters, language),
          rows: opened.total,
        },
        language,
      ),
      ...opened.notes.map((note) => [noteLabel[language], note] as const),
    ]
    const name = fileName(plan, { table, language }, at)
    const title = `${plan.round.title[language]} – ${source.title[language]}`
    const delivery = deliver({ name, title, table: counted, about, at }, format)
    const hash = createHash('sha256')
    const sink = createWriteStream(path, { mode: 0o600, flush: true })
    await pipeline(delivery.content, hashing(hash), sink)
    const { contentType } = delivery
    return { name: delivery.name, contentType, digest: hash.digest('hex'), rows: opened.total }
  })
}

const noteLabel = { vi: 'Lưu ý', en: 'Note' }

/** Tells how many rows have been read. @throws Error when there are not as many as were promised */
function countRows(table: OpenTable, onProgress: (progress: JobProgress) => void): OpenTable {
  const { total } = table
  async function* counting() {
    let done = 0
    onProgress({ done, total })
    for await (const rows of table.portions) {
      yield rows
      done += rows.length
      onProgress({ done, total })
    }
    if (done !== total) throw new Error(`a table of ${total} rows brought ${done}`)
  }
  return { ...table, portions: counting() }
}

function hashing(hash: ReturnType<typeof createHash>) {
  return async function* (content: AsyncIterable<Uint8Array>) {
    for await (const bytes of content) {
      hash.update(bytes)
      yield bytes
    }
  }
}
