import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A program of the bench in a process of its own, asked one thing at a time. */
export interface Child {
  process: ChildProcess
  /** Sends a message and waits for the answer. @throws Error when the process ends instead */
  ask: <T>(message: object | string, answer: z.ZodType<T>) => Promise<T>
  /** In ms, since it began; of programs that tell (`tellCpu`). */
  cpu: () => Promise<number>
  close: () => Promise<void>
}

const Cpu = z.object({ cpu: z.number() })

export interface ChildWish {
  args?: readonly string[]
  env?: Record<string, string>
  /** Of Node. */
  flags?: readonly string[]
}

/** Starts a program of `src`. @param file - from there, such as `door/client.ts` */
export function openChild(
  file: string,
  { args = [], env = {}, flags = [] }: ChildWish = {},
): Child {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, args, { env: { ...process.env, ...env }, execArgv: [...flags] })
  const ask: Child['ask'] = async (message, answer) => {
    const answered = nextMessage(child, file)
    child.send(message)
    return answer.parse(await answered)
  }
  return {
    process: child,
    ask,
    cpu: async () => (await ask('cpu', Cpu)).cpu,
    close: async () => {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}

/** What a child says next. @throws Error when it ends without a word */
export async function nextMessage(child: ChildProcess, name: string): Promise<unknown> {
  const enough = new AbortController()
  const { signal } = enough
  const message = once(child, 'message', { signal }).then(([first]): unknown => first)
  const exit = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`${name} ended with ${code}`)
  })
  try {
    return await Promise.race([message, exit])
  } finally {
    enough.abort()
    await Promise.allSettled([message, exit])
  }
}
