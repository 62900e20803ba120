import { reasonOf } from '@phieu/server/start-error'

export { reasonOf }

/** Progress goes through here, one line at a time, so that a command can be handed another listener. */
export type Say = (line: string) => void

export const say: Say = (line) => {
  process.stdout.write(`${line}\n`)
}

/** A length of time for people: `0.4 s`, `12 s`, `3 min 5 s`. @param ms - milliseconds, 0 and more */
export function duration(ms: number): string {
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Ends a command with one sentence for its user: no stack trace for what they can mend themselves. */
export function fail(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/**
 * What went wrong and with which file, where the system knows it.
 *
 * @param named - what is blamed where the system names nothing
 */
export function troubleOf(error: unknown, named?: string): string {
  const path = error instanceof Error && 'path' in error ? error.path : undefined
  const place = typeof path === 'string' ? path : named
  return place === undefined ? reasonOf(error) : `${place}: ${reasonOf(error)}`
}
