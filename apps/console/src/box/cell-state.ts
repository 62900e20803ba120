/** When the envelopes of a cell are opened. */
import type { Box } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import type { Messages } from '../i18n/vi.ts'

export type BoxCell = Box['cells'][number]

/** What must be known of the round beside the cell. */
export interface BoxStanding {
  readonly state: RoundState
  readonly keys: Pick<Box['keys'], 'box'>
}

/** `enough`: once so many lie there. `next`: with the next count. `named`: at the closing. `key`: with a sheet. */
export type CellState = 'enough' | 'next' | 'named' | 'key'

export function stateOfCell(
  { kind, lying, opensAt }: BoxCell,
  { state, keys }: BoxStanding,
): CellState {
  const isNamed = kind === 'invited' || kind === 'insider'
  if (state !== 'open') return isNamed && keys.box === 'sheets' ? 'key' : 'next'
  if (opensAt === null) return 'named'
  return lying < opensAt ? 'enough' : 'next'
}

/** What lies in a cell, and until when: "7 phiếu trong hòm, mở khi đủ 10". */
export function cellSentence(cell: BoxCell, standing: BoxStanding, words: Messages['box']): string {
  const state = stateOfCell(cell, standing)
  return state === 'enough'
    ? words.cell.enough(cell.lying, cell.opensAt ?? 0)
    : words.cell[state](cell.lying)
}

/** The same where the number stands beside it. */
export function openingWords(cell: BoxCell, standing: BoxStanding, words: Messages['box']): string {
  const state = stateOfCell(cell, standing)
  return state === 'enough' ? words.when.enough(cell.opensAt ?? 0) : words.when[state]
}
