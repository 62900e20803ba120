/** What a server says while it runs, a line of JSON each: no address, no name, no answer, no ballot. */
import { BrokenOff } from './broken-off.ts'

const HOUR = 60 * 60 * 1000

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
  const hourly = setInterval(tellBrokenOff, HOUR)
  hourly.unref()

  return {
    report(error) {
      if (error instanceof BrokenOff) brokenOff += 1
      else say('error', describe(error))
    },
    close() {
      clearInterval(hourly)
      tellBrokenOff()
    },
  }
}

function describe(error: unknown): object {
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
