/** What is wrong with a file, cell by cell, in sentences for whoever filled it. */
import type { Bilingual } from '@phieu/survey'
import { faultSentences } from './words/faults.ts'
import { columnLetters } from './sheet.ts'

export type FaultCode = keyof typeof faultSentences

/** Something wrong, and what to do about it. */
export interface Wrong {
  code: FaultCode
  message: Bilingual
}

/** Where: row and column as the spreadsheet names them; `null` where it is about more than one. */
export interface Place {
  row: number | null
  column: string | null
  /** In a workbook of which several sheets are read. */
  sheet?: string
}

export type Fault = Wrong & Place

export const wholeFile: Place = { row: null, column: null }

/** A place by its row and column, each from 0. */
export function placeAt(row: number | null, column: number | null): Place {
  return {
    row: row === null ? null : row + 1,
    column: column === null ? null : columnLetters(column),
  }
}

type Facts = { [Code in FaultCode]: Parameters<(typeof faultSentences)[Code]> }

const sentences: { [Code in FaultCode]: (...facts: Facts[Code]) => Bilingual } = faultSentences

/** @param facts - what the sentence of this fault tells */
export function wrong<Code extends FaultCode>(code: Code, ...facts: Facts[Code]): Wrong {
  return { code, message: sentences[code](...facts) }
}

/** Whether reading a cell brought no value but what is wrong with it. */
export function isFault(read: unknown): read is Wrong {
  return typeof read === 'object' && read !== null && 'code' in read && 'message' in read
}
