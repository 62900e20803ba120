import { clearMarks, isMark } from '@phieu/office'
import { canonicalJson, foldId, type Block, type ExternalScore, type Unit } from '@phieu/survey'
import type { FileReading } from '../imports/preview.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { readText } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import {
  findUnit,
  openRowsByKey,
  unitsByCode,
  warningsOf,
  type UnitsByCode,
} from '../papers/sheets/unit-rows.ts'
import type { ExternalChange } from '../store/external/external-store.ts'
import { readScoreCells } from './score-cells.ts'

/** What importing a file would change. */
export interface ExternalReading extends FileReading<ExternalChange> {
  /** Rows with a score of groups that were not chosen. */
  skipped: number
}

/** The columns of a file of external scores. */
export const externalCodes = {
  required: ['unit_id', 'item', 'group', 'share', 'n', 'source'],
  optional: ['block', 'unit_name', 'item_text', 'standard_error'],
} as const

/**
 * Reads a file of external scores, one row for each unit, item and group.
 *
 * Rows without a share, and scores without a row, leave what stands as it is.
 *
 * @param groups - whose scores are taken; all when none is named
 */
export function readExternalFile(
  bytes: Uint8Array<ArrayBuffer>,
  plan: Pick<RoundPlan, 'definition' | 'units'>,
  standing: readonly ExternalScore[],
  groups: readonly string[] = [],
): ExternalReading {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return { changes: [], faults: [sheet], warnings: [], skipped: 0 }

  const { required, optional } = externalCodes
  const table = readTable(sheet, { key: 'unit_id', required, known: [...required, ...optional] })
  const units = unitsByCode(plan.units)
  const warnings = warningsOf(table, units)
  if (table.faults.length > 0) return { changes: [], faults: table.faults, warnings, skipped: 0 }

  const scores = new Map(standing.map((score) => [keyOf(score), score]))
  const seen = openRowsByKey()
  const rows = table.rows.map((row): RowReading => {
    const place = readPlace(row, plan, units)
    if ('faults' in place) return place
    if (groups.length > 0 && !groups.includes(place.group)) return { faults: [], skipped: true }

    const first = seen.note(keyOf(place), row.number)
    if (first !== undefined) {
      const what = `${place.unit} – ${place.item} – ${place.group}`
      return { faults: [{ ...wrong('row-twice', what, first), ...row.place('unit_id') }] }
    }
    return readScore(row, place, scores.get(keyOf(place)) ?? null)
  })

  const faults = rows.flatMap((row) => row.faults)
  const changes = rows.flatMap(({ change }) => (change ? [change] : []))
  const skipped = rows.filter((row) => row.skipped).length
  return { changes: faults.length > 0 ? [] : changes, faults, warnings, skipped }
}

/** How it is read where it may be large (see `readAside`). */
export const externalFile = { module: new URL(import.meta.url), read: readExternalFile }

interface RowReading {
  faults: readonly Fault[]
  change?: ExternalChange | undefined
  skipped?: boolean
}

/** What a score is about. */
type ScorePlace = Pick<ExternalScore, 'unit' | 'item' | 'group'>

function keyOf({ unit, item, group }: ScorePlace): string {
  return JSON.stringify([unit, item, group])
}

function readPlace(
  row: TableRow,
  { definition }: Pick<RoundPlan, 'definition'>,
  units: UnitsByCode,
): ScorePlace | { faults: Fault[] } {
  const { unit, faults } = findUnit(row, units)
  const block = definition.blocks.find(({ id }) => id === unit?.block)
  if (!unit || !block || faults.length > 0) return { faults }
  return readItemAndGroup(row, unit, block)
}

function readItemAndGroup(
  row: TableRow,
  unit: Unit,
  block: Block,
): ScorePlace | { faults: Fault[] } {
  const item = readText(row.cell('item'))
  const group = readText(row.cell('group'))
  if (typeof item !== 'string') return { faults: [{ ...item, ...row.place('item') }] }
  if (typeof group !== 'string') return { faults: [{ ...group, ...row.place('group') }] }

  const known = block.items.find(({ id }) => foldId(id) === foldId(item))
  if (!known) return { faults: [{ ...wrong('unknown-item', item), ...row.place('item') }] }
  const asked = known.groups.find((each) => foldId(each) === foldId(group))
  if (asked === undefined) {
    return { faults: [{ ...wrong('group-not-asked', group, item), ...row.place('group') }] }
  }
  return { unit: unit.id, item: known.id, group: asked }
}

function readScore(row: TableRow, place: ScorePlace, before: ExternalScore | null): RowReading {
  const share = row.cell('share')
  if (share.kind === 'text' && isMark(clearMarks, share.text)) {
    return { faults: [], change: before ? { before, after: null } : undefined }
  }
  const read = readScoreCells(row)
  if (read === undefined) return { faults: [] }
  if ('faults' in read) return read

  const after = { ...place, ...read }
  const isSame = before !== null && canonicalJson(before) === canonicalJson(after)
  return { faults: [], change: isSame ? undefined : { before, after } }
}
