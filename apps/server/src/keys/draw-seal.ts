/**
 * What was drawn for insiders lies sealed from the draw on: who is to rate which units, and the number
 * that the draw could be made again from, are read by nobody who has the database alone.
 */
import type { MasterKey } from './master-key.ts'

/** `rights`: those of one insider. `record`: how a draw was made. `seed`: of a draw not yet kept. */
export type SealedPart = 'rights' | 'record' | 'seed'

export interface DrawSeal {
  /** Seals to another text each time, whose length says little. */
  seal: (round: string, part: SealedPart, value: unknown) => string
  /** @returns `undefined` where it was sealed by another master key, or as something else */
  open: (round: string, part: SealedPart, sealed: string) => unknown
}

/** Texts are filled up to steps of so many characters. */
const STEP = 1024

export function openDrawSeal(master: Pick<MasterKey, 'wrap' | 'unwrap'>): DrawSeal {
  return {
    seal(round, part, value) {
      const text = JSON.stringify(value)
      const padded = text.padEnd(Math.ceil(text.length / STEP) * STEP)
      return master.wrap(padded, purpose(round, part))
    },
    open(round, part, sealed) {
      const text = master.unwrap(sealed, purpose(round, part))
      return text === undefined ? undefined : JSON.parse(text)
    },
  }
}

function purpose(round: string, part: SealedPart): string {
  return `phieu draw 1\n${round}\n${part}`
}
