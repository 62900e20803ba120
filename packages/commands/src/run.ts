import { spawn } from 'node:child_process'
import { projectRoot } from './root.ts'

export interface Finished {
  /** The exit code; 1 where a signal ended the program. */
  code: number
  /** What it wrote, both streams; empty where it wrote straight to the terminal. */
  output: string
}

export interface RunOptions {
  /** Where it runs; the project's root where nothing is said. */
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Lets the program write to the terminal itself instead of keeping what it writes. */
  shown?: boolean
}

/**
 * Runs a program to its end, without standard input; it is told to end when this one does.
 *
 * @throws Error when the program cannot be started at all
 */
export function run(
  command: string,
  args: readonly string[],
  { cwd = projectRoot, env = process.env, shown = false }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const streams = shown ? 'inherit' : 'pipe'
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', streams, streams] })
    const end = () => child.kill()
    process.on('exit', end)
    const written: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => written.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => written.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', end)
      resolve({ code: code ?? 1, output: Buffer.concat(written).toString() })
    })
  })
}

/** Runs a JavaScript file with the Node that runs this program. */
export function runNode(
  file: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Finished> {
  return run(process.execPath, [file, ...args], options)
}
