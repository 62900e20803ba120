import { setImmediate } from 'node:timers/promises'
import { deliver, type Row, type TableStream } from '@phieu/server'
import type { ExportFormat } from '@phieu/survey'
import { figureLine, whole } from './table.ts'

/** Rows of the shorter and of the longer table: memory must not tell which it was. */
const SHORT = 30_000
const LONG = 300_000

/** Of a ballot: unit, group, day and sixty answers. */
const ANSWERS = 60

const MEGABYTE = 1024 * 1024

/**
 * A table of ballots written in every format, to nowhere: how fast, and how much memory it takes
 * while it is written. The floor is the memory of a table of a tenth of its length.
 */
export async function measureExports(say: (line: string) => void): Promise<void> {
  for (const format of ['csv', 'xlsx', 'sav', 'json'] as const) {
    const floor = await writeAway(format, SHORT)
    const { bytes, seconds, memory } = await writeAway(format, LONG)
    const rate = `${whole(LONG / seconds)} rows a second, ${(bytes / MEGABYTE).toFixed(1)} MB`
    const growth = `${whole(memory)} MB more memory at most (floor ${whole(floor.memory)} MB)`
    say(figureLine(`${whole(LONG)} rows as ${format}`, `${rate}, ${growth}`))
  }
}

async function writeAway(format: ExportFormat, rows: number) {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const begun = performance.now()
  let most = before
  let bytes = 0
  const at = new Date('2026-11-22T00:00:00Z')
  const consignment = { name: 'bench', title: 'bench', table: madeUp(rows), about: () => [], at }
  for await (const chunk of deliver(consignment, format).content) {
    bytes += chunk.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - begun) / 1000
  return { bytes, seconds, memory: (most - before) / MEGABYTE }
}

function madeUp(total: number): TableStream {
  const both = (text: string) => ({ vi: text, en: text })
  const texts = ['unit_name', 'group'].map((id) => ({
    id,
    kind: 'text' as const,
    width: 60,
    title: both(id),
    meaning: both(id),
  }))
  const answers = Array.from({ length: ANSWERS }, (_, at) => ({
    id: `B${at}`,
    kind: 'code' as const,
    title: both(`B${at}`),
    meaning: both('Một câu hỏi'),
    values: [],
  }))
  const week = { id: 'week', kind: 'day' as const, title: both('Tuần'), meaning: both('Tuần') }
  return { language: 'vi', columns: [...texts, week, ...answers], total, portions: portions(total) }
}

const PORTION = 250

async function* portions(total: number): AsyncIterable<readonly Row[]> {
  for (let from = 0; from < total; from += PORTION) {
    yield Array.from({ length: Math.min(PORTION, total - from) }, (_, at) => [
      `Phường thứ ${(from + at) % 126}`,
      'ND',
      '2026-11-16',
      ...Array.from({ length: ANSWERS }, (_, item) => ((from + at * 7 + item) % 5) + 1),
    ])
    await setImmediate()
  }
}
