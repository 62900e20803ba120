import { canonicalJson, foldId, UnitId, whyImpossible, type LineageEvent } from '@phieu/survey'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { readDay, readText } from '../papers/sheets/read-cell.ts'
import type { TableRow } from '../papers/sheets/read-table.ts'
import { unitCodes } from '../papers/sheets/unit-rows.ts'
import { lineageKind } from './registry-columns.ts'

/** What a row says became of units: together with rows that say the same, one event. */
export interface LineageRow {
  row: TableRow
  event: LineageEvent
}

const columns = ['lineage', 'lineage_from', 'lineage_on', 'document'] as const

/** The event that a row tells; `undefined` when it tells none. */
export function readLineageRow(row: TableRow): LineageRow | { faults: Fault[] } | undefined {
  if (columns.every((code) => row.cell(code).kind === 'empty')) return undefined

  const faults: Fault[] = []
  const text = (code: string) => {
    const read = readText(row.cell(code))
    if (typeof read === 'string') return read
    faults.push({ ...read, ...row.place(code) })
    return ''
  }
  const word = text('lineage')
  const kind = lineageKind(word)
  if (!kind) {
    const why = word === '' ? wrong('lineage-without-kind') : wrong('unknown-lineage', word)
    return { faults: [...faults, { ...why, ...row.place('lineage') }] }
  }
  const from = unitCodes(text('lineage_from'))
  const again = from.find((id, at) => from.slice(0, at).some((each) => isSameId(each, id)))
  if (again !== undefined) {
    faults.push({ ...wrong('lineage-twice', again), ...row.place('lineage_from') })
  }
  for (const id of from) {
    if (!UnitId.safeParse(id).success) {
      faults.push({ ...wrong('bad-unit', id), ...row.place('lineage_from') })
    }
  }
  if (from.length === 0) {
    faults.push({ ...wrong('missing-value', 'lineage_from'), ...row.place('lineage_from') })
  }
  const on = readDay(row.cell('lineage_on'))
  if (on === undefined) {
    faults.push({ ...wrong('missing-value', 'lineage_on'), ...row.place('lineage_on') })
  } else if (typeof on !== 'string') faults.push({ ...on, ...row.place('lineage_on') })

  const document = text('document')
  const to = text('unit_id')
  if (faults.length > 0 || typeof on !== 'string') return { faults }
  const event = { kind, on, from, to: to === '' ? [] : [to] }
  return { row, event: document === '' ? event : { ...event, document } }
}

/**
 * Events of all rows: those that say the same of the same units are one, in the order in which they
 * are told first.
 *
 * @param units - the registry's units as `foldId` writes them: what became another is no longer there
 */
export function joinLineage(
  rows: readonly LineageRow[],
  units: ReadonlySet<string>,
): { lineage: LineageEvent[]; faults: Fault[] } {
  const joined = Map.groupBy(rows, ({ event: { kind, on, from, document = '' } }) =>
    canonicalJson({ kind, on, from: from.map(foldId), document }),
  )
  const events = [...joined.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    return [
      { row: first.row, event: { ...first.event, to: same.flatMap(({ event }) => event.to) } },
    ]
  })
  return {
    lineage: events.map(({ event }) => event),
    faults: events.flatMap(({ row, event }): Fault[] => {
      if (whyImpossible(event)) {
        return [{ ...wrong(`lineage-${event.kind}`), ...row.place('lineage') }]
      }
      return event.from
        .filter((id) => units.has(foldId(id)))
        .map((id) => ({ ...wrong('lineage-stays', id), ...row.place('lineage_from') }))
    }),
  }
}

function isSameId(a: string, b: string): boolean {
  return foldId(a) === foldId(b)
}
