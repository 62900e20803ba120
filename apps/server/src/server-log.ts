/** What a server says while it runs, a line of JSON each: no address, no name, no answer, no ballot. */
import { BrokenOff } from './broken-off.ts'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

/** So many failures are told apart in a minute; more are lines of their own. */
const KINDS = 200

export interface ServerLog {
  /** Of a failure its name, code, message and where in the program; nothing that hangs on the error beside. */
  report: (error: unknown) => void
  /** Says what is still to be said. */
  close: () => void
}

/** @param write - takes a line, with its end */
export function openServerLog(
  write: (line: string) => void = (line) => void process.stderr.write(line),
  now: () => Date = () => new Date(),
): ServerLog {
  const say = (level: 'error' | 'info', more: object) =>
    write(`${JSON.stringify({ at: now().toISOString(), level, ...more })}\n`)

  // Lines break off all day. A line for each would tell when somebody sent.
  let brokenOff = 0
  function tellBrokenOff() {
    if (brokenOff > 0)
      say('info', { what: 'requests broken off by their senders', count: brokenOff })
    brokenOff = 0
  }
  // What many requests fail by is told once, and then how often: of a database that is away a line for each would
  // tell when somebody sent, and fill the disk.
  const again = new Map<string, { of: Failure; count: number }>()
  function tellAgain() {
    for (const { of, count } of again.values()) {
      const { name, code, message } = of
      if (count > 0)
        say('error', { name, ...(code !== undefined && { code }), message, again: count })
    }
    again.clear()
  }
  const timers = [setInterval(tellBrokenOff, HOUR), setInterval(tellAgain, MINUTE)]
  for (const timer of timers) timer.unref()

  function tell(failure: Failure) {
    const { name, code, message, stack } = failure
    const kind = JSON.stringify([name, code, message, stack?.[0]])
    const known = again.get(kind)
    if (known) known.count += 1
    else say('error', failure)
    if (again.size < KINDS && !known) again.set(kind, { of: failure, count: 0 })
  }

  return {
    report(error) {
      if (error instanceof BrokenOff) brokenOff += 1
      else tell(describe(error))
    },
    close() {
      for (const timer of timers) clearInterval(timer)
      tellAgain()
      tellBrokenOff()
    },
  }
}

/** As it stands in a line. */
interface Failure {
  name?: string
  code?: string
  message: string
  stack?: string[]
  cause?: Failure
}

function describe(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack = '' } = error
  const places = stack.split('\n').filter((line) => line.startsWith('    at '))
  return {
    name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    message,
    stack: places.map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  }
}
