/** Reads the cells of one sheet's rows; what cannot be read is noted by its cell. */
import { isFault, wrong, type Fault, type Place, type Wrong } from '../../papers/sheets/fault.ts'
import { readDecimal, readText } from '../../papers/sheets/read-cell.ts'
import type { TableRow } from '../../papers/sheets/read-table.ts'
import { readRule, readWeights, type Weights } from './rule-text.ts'
import type { SheetName } from './tables.ts'
import { flagWords, readFlagWord } from './words.ts'
import type { WorkingRule } from '@phieu/survey'

/** A row with the name of its sheet. Empty cells are blank texts and empty amounts. */
export interface RowReader {
  text: (column: string) => string
  /** Points, with at most two decimals. */
  points: (column: string) => number | null
  /** A number that is a name, or a count. */
  whole: (column: string) => number | null
  flag: (column: string) => boolean | undefined
  /** A value of a few that may stand there; the first of them where nothing does. */
  word: <Word extends string>(column: string, words: readonly [Word, ...Word[]]) => Word
  rule: (column: string) => WorkingRule | undefined
  weights: (column: string) => Weights | undefined
  place: (column: string) => Place
  /** Notes what is wrong with a cell. */
  refuse: (column: string, why: Wrong) => void
}

export function rowReader(sheet: SheetName, row: TableRow, faults: Fault[]): RowReader {
  const place = (column: string): Place => ({ ...row.place(column), sheet })
  const refuse = (column: string, why: Wrong) => void faults.push({ ...why, ...place(column) })
  const take = <Value>(column: string, read: Value | Wrong, otherwise: Value): Value => {
    if (!isFault(read)) return read
    refuse(column, read)
    return otherwise
  }
  const text = (column: string) => take(column, readText(row.cell(column)), '')
  const number = (column: string, digits: number) => {
    const cell = row.cell(column)
    if (cell.kind === 'empty') return null
    const read = take(column, readDecimal(cell, { digits, max: 1_000_000 }), '')
    return read === '' ? null : Number(read)
  }
  return {
    text,
    place,
    refuse,
    points: (column) => number(column, 2),
    whole: (column) => number(column, 0),
    flag(column) {
      const written = text(column)
      const flag = readFlagWord(written)
      if (written !== '' && flag === undefined) {
        refuse(column, wrong('unknown-word', written, flagWords))
      }
      return flag
    },
    word(column, words) {
      const written = text(column)
      const word = words.find((each) => each.toLowerCase() === written.toLowerCase())
      if (written !== '' && !word) refuse(column, wrong('unknown-word', written, words.join(', ')))
      return word ?? words[0]
    },
    rule(column) {
      const written = text(column)
      const rule = written === '' ? undefined : readRule(written)
      if (written !== '' && !rule) refuse(column, wrong('unreadable-rule', written))
      return rule
    },
    weights(column) {
      const written = text(column)
      const weights = written === '' ? undefined : readWeights(written)
      if (written !== '' && !weights) refuse(column, wrong('unreadable-weights', written))
      return weights
    },
  }
}
