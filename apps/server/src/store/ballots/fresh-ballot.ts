import type { JudgedBallot } from './ballot-store.ts'
import type { FlagHistory } from './flag-history.ts'

/** A ballot that was just written, with what its flags of history rest on. */
export type FreshBallot = JudgedBallot & { history: FlagHistory }
