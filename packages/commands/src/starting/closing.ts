import { watchLauncher } from '../launcher.ts'

/** A second signal within this time, in ms, is the same key press, told by terminal and pnpm both. */
const SAME_PRESS = 1000

/**
 * Closes once, at Ctrl-C, SIGTERM, a hang-up, or when the launcher is gone, and ends the process
 * with 0. Who presses Ctrl-C again does not want to wait: the process ends at once, with 130.
 */
export function closeWhenTold(close: () => Promise<void>): void {
  let toldAt: number | undefined
  const told = () => {
    if (toldAt === undefined) {
      toldAt = performance.now()
      void close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    } else if (performance.now() - toldAt > SAME_PRESS) {
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told)
  watchLauncher(told)
}
