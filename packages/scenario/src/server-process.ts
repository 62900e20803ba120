import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { PRACTICE, Told, type Asked } from './asking.ts'

/** A server that runs in a process of its own. */
export interface ServerProcess {
  /** Makes the first admin; `undefined` when there is one. */
  setupLink: string | undefined
  /** @param round - the practice round, where nothing else is said */
  ask: (asked: Asked['asked'], round?: string) => Promise<unknown>
  /** It was neither stopped nor killed, nor has it ended by itself. */
  runs: () => boolean
  /** Lets it close cleanly. */
  stop: () => Promise<void>
  /** SIGKILL: no chance to finish anything. */
  kill: () => Promise<void>
}

/**
 * @param apps - whether it serves the apps, which must have been built then
 * @throws Error when the process ends before the server stands
 */
export async function startServerProcess(
  port: number,
  dataDir: string,
  apps: 'with apps' | 'without apps' = 'with apps',
): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [apps], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    execArgv: [],
  })
  const told = answersOf(child)
  const ready = await told.ready
  let asked = 0
  return {
    setupLink: ready.setupLink,
    ask: (question, round = PRACTICE) => {
      const at = (asked += 1)
      if (!child.connected) return Promise.reject(new Error('the server does not run'))
      child.send({ at, round, asked: question } satisfies Asked)
      return told.answer(at)
    },
    runs: () => child.connected,
    stop: () => endProcess(child, 'SIGTERM'),
    kill: () => endProcess(child, 'SIGKILL'),
  }
}

function answersOf(child: ChildProcess) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const {
    promise: ready,
    resolve,
    reject,
  } = Promise.withResolvers<{ setupLink?: string | undefined }>()
  child.on('message', (message) => {
    const told = Told.parse(message)
    if ('ready' in told) resolve(told.ready)
    else if ('failed' in told) waiting.get(told.at)?.reject(new Error(told.failed))
    else waiting.get(told.at)?.resolve(told.answer)
  })
  child.on('exit', (code) => {
    reject(new Error(`the server ended with ${code} before it stood`))
    // Else whoever asked would wait for ever.
    for (const each of waiting.values()) each.reject(new Error('the server ended unasked'))
  })
  return {
    ready,
    answer(at: number): Promise<unknown> {
      const answered = Promise.withResolvers<unknown>()
      waiting.set(at, answered)
      return answered.promise.finally(() => waiting.delete(at))
    },
  }
}

/** Sends a signal to a process that still runs; resolves when it has ended. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
