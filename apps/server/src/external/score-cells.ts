import type { ExternalScore } from '@phieu/survey'
import { isFault, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readCount, readDecimal, readText } from '../papers/sheets/read-cell.ts'
import type { TableRow } from '../papers/sheets/read-table.ts'

export type ScoreCells = Pick<ExternalScore, 'share' | 'n' | 'standardError' | 'source'>

/** The most letters of a source. */
const SOURCE_LIMIT = 500

/** Decimals of a share, and of a standard error: computed ones have many. */
const SHARE_DIGITS = 8
const ERROR_DIGITS = 15

/** The score in a row; `undefined` when nothing was measured and nothing is told. */
export function readScoreCells(row: TableRow): ScoreCells | { faults: Fault[] } | undefined {
  const told = ['share', 'n', 'standard_error'].some((code) => row.cell(code).kind !== 'empty')
  if (!told) return undefined

  const share = readShare(row)
  const n = readCount(row.cell('n'))
  const standardError = readError(row)
  const source = readSource(row)
  const faults = [
    ...faultAt(row, 'share', share),
    ...faultAt(row, 'n', n),
    ...faultAt(row, 'standard_error', standardError),
    ...faultAt(row, 'source', source),
  ]
  if (typeof share !== 'string' || typeof n !== 'number') return { faults }
  if (typeof source !== 'string' || typeof standardError === 'object') return { faults }
  return { share, n, source, ...(standardError === undefined ? {} : { standardError }) }
}

function readShare(row: TableRow): string | Wrong {
  const cell = row.cell('share')
  if (cell.kind === 'empty') return wrong('missing-value', 'share')
  const share = readDecimal(cell, { digits: SHARE_DIGITS, max: 1, percent: true })
  if (typeof share === 'string' || share.code !== 'above-maximum') return share
  const found = cell.kind === 'number' ? String(cell.value) : readText(cell)
  return typeof found === 'string' ? wrong('share-above-one', found) : found
}

function readError(row: TableRow): number | undefined | Wrong {
  const cell = row.cell('standard_error')
  if (cell.kind === 'empty') return undefined
  const error = readDecimal(cell, { digits: ERROR_DIGITS, max: 1, percent: true })
  return typeof error === 'string' ? Number(error) : error
}

function readSource(row: TableRow): string | Wrong {
  const source = readText(row.cell('source'))
  if (source === '') return wrong('missing-value', 'source')
  if (typeof source === 'string' && source.length > SOURCE_LIMIT) {
    return wrong('too-long', SOURCE_LIMIT)
  }
  return source
}

function faultAt(row: TableRow, code: string, read: unknown): Fault[] {
  return isFault(read) ? [{ ...read, ...row.place(code) }] : []
}
