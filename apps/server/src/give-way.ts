import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'

/** How much later than the rest of the program a thread gets a core, in the kernel's degrees of niceness. */
export const WAY = {
  /** Somebody waits for it, a tenth of a core where everybody wants one. */
  awaited: 10,
  /** Nobody waits: what nobody else wants. */
  leisure: 19,
} as const

/** Nobody is later. */
const LAST = 19

/**
 * Whoever answers phones or writes gets a core before the thread that says this; Linux alone knows priorities of
 * threads. Only for one that reads: others would wait for the locks of one that writes and gets no core.
 */
export function giveWay(by: (typeof WAY)[keyof typeof WAY]): void {
  if (process.platform !== 'linux') return
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, Math.min(getPriority(thread) + by, LAST))
  } catch {
    // Where `/proc` is not shown or priorities are nobody's to set, it works like everybody else.
  }
}
