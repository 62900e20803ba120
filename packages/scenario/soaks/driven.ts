import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

/** A browser that is driven from outside: no more of it than what every one can be asked for. */
export interface Driven {
  /** As it calls itself. */
  name: string
  open: (address: string) => Promise<void>
  /** What an expression comes to in the open page, or what it promises; JSON. */
  ask: (expression: string) => Promise<unknown>
  /** What its pages threw and nobody caught, as far as it tells. */
  complaints: () => string[]
  close: () => Promise<void>
}

/**
 * Starts a program of Debian.
 *
 * @param from - the package that brings it
 * @throws where it is not there
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  from: string,
  options: SpawnOptions = {},
): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options })
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(() => {
      throw new Error(`${program} is not here: apt-get install ${from}`)
    }),
  ])
  return child
}

/** What a program has said when this first stands in it. @throws where it ends before that */
export async function sayingOf(
  stream: NodeJS.ReadableStream | null | undefined,
  wanted: RegExp,
): Promise<string> {
  let said = ''
  for await (const piece of stream ?? []) {
    said += String(piece)
    const found = wanted.exec(said)
    if (found) return found[1] ?? ''
  }
  throw new Error(`a browser did not start: ${said}`)
}

/** Ends a program, and waits until it has. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
