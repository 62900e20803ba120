import { foldId, foldName } from '@phieu/survey'
import { isFault, wholeFile, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readCode, readLine } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'
import { missingZeros, openRowsByKey } from '../papers/sheets/unit-rows.ts'

/** Somebody who is to be taken in; without a code, the next free number is given. */
export interface ListedInterviewer {
  name: string
  code?: string
  team?: string
}

export interface InterviewerReading {
  /** Nobody as long as there are faults. */
  interviewers: readonly ListedInterviewer[]
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/** The most people, letters of a name and letters of a team. */
const PEOPLE_LIMIT = 500
const NAME_LIMIT = 120
const TEAM_LIMIT = 80

const columns = ['name', 'code', 'team'] as const

/** What people call these columns. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^(họ (và )?tên|tên|họ tên điều tra viên|điều tra viên|interviewer)$/i, 'name'],
  [/^mã( số)?$/i, 'code'],
  [/^(tổ|đội|tổ, giám sát viên)$/i, 'team'],
]

/**
 * Reads a list of interviewers, one row each: name, code, team. The columns may be named, by their codes or
 * in words; where nothing names them they stand in that order, as in a list that somebody types.
 *
 * @param taken - codes that somebody of the round has
 */
export function readInterviewerFile(
  bytes: Uint8Array<ArrayBuffer>,
  taken: readonly string[],
): InterviewerReading {
  const sheet = readSheet(bytes, 'name')
  if ('code' in sheet) return { interviewers: [], faults: [sheet], warnings: [] }

  const shape = { key: 'name', required: ['name'], known: columns, headings, unnamed: columns }
  const table = readTable(sheet, shape)
  if (table.faults.length > 0) {
    return { interviewers: [], faults: table.faults, warnings: table.warnings }
  }
  if (table.rows.length > PEOPLE_LIMIT) return faulty(wrong('too-many-people', PEOPLE_LIMIT))
  if (table.rows.length === 0) return faulty(wrong('no-people'))

  const held = new Set(taken.map(foldId))
  const codes = openRowsByKey()
  const rows = table.rows.map((row) => {
    const read = readRow(row)
    const code = 'faults' in read ? undefined : read.code
    const why = code === undefined ? undefined : whyTaken(code, row.number, { held, codes })
    return why ? { faults: [{ ...why, ...row.place('code') }] } : read
  })
  const faults = rows.flatMap((read) => ('faults' in read ? read.faults : []))
  const interviewers = rows.flatMap((read) => ('faults' in read ? [] : [read]))
  return {
    interviewers: faults.length > 0 ? [] : interviewers,
    faults,
    warnings: [...table.warnings, ...missingZeros(table.rows, 'code'), ...sameNames(table.rows)],
  }
}

/** How it is read where it may be large (see `readAside`). */
export const interviewerFile = { module: new URL(import.meta.url), read: readInterviewerFile }

function faulty(what: Wrong): InterviewerReading {
  return { interviewers: [], faults: [{ ...what, ...wholeFile }], warnings: [] }
}

function whyTaken(
  code: string,
  row: number,
  { held, codes }: { held: ReadonlySet<string>; codes: ReturnType<typeof openRowsByKey> },
): Wrong | undefined {
  if (held.has(foldId(code))) return wrong('code-taken', code)
  const first = codes.note(foldId(code), row)
  return first === undefined ? undefined : wrong('row-twice', code, first)
}

function readRow(row: TableRow): ListedInterviewer | { faults: Fault[] } {
  const faults: Fault[] = []
  const take = (column: string, read: string | Wrong): string => {
    if (!isFault(read)) return read
    faults.push({ ...read, ...row.place(column) })
    return ''
  }
  const name = take('name', readName(row.cell('name')))
  const code = take('code', readInterviewerCode(row.cell('code')))
  const team = take('team', atMost(TEAM_LIMIT, readLine(row.cell('team'))))
  if (faults.length > 0) return { faults }
  return { name, ...(code !== '' && { code }), ...(team !== '' && { team }) }
}

function readName(cell: SheetCell): string | Wrong {
  const name = readLine(cell)
  return name === '' ? wrong('no-name') : atMost(NAME_LIMIT, name)
}

function readInterviewerCode(cell: SheetCell): string | Wrong {
  const code = readCode(cell)
  if (typeof code !== 'string' || code === '') return code
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,15}$/u.test(code) ? code : wrong('bad-code', code)
}

function atMost(limit: number, text: string | Wrong): string | Wrong {
  return typeof text === 'string' && text.length > limit ? wrong('too-long', limit) : text
}

/** Two people of one name, or one person twice. */
function sameNames(rows: readonly TableRow[]): Fault[] {
  const seen = openRowsByKey()
  return rows.flatMap((row) => {
    const name = readLine(row.cell('name'))
    const first = typeof name === 'string' ? seen.note(foldName(name), row.number) : undefined
    return first === undefined || typeof name !== 'string'
      ? []
      : [{ ...wrong('person-twice', name, first), ...row.place('name') }]
  })
}
