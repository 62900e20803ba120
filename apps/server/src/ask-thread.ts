import { Worker } from 'node:worker_threads'

/** A thread that answers one order after the other. */
export interface AskedThread<Order, Answer> {
  /**
   * One at a time: an answer does not say which order it is of.
   *
   * @throws what the thread threw; Error where it was broken off
   */
  ask: (order: Order) => Promise<Answer>
  /** Whoever asks afterwards is answered by another one. */
  end: () => Promise<void>
}

/**
 * A thread that begins with the first order and stays for the others. One that died while nobody asked is
 * followed by another: an order to it would never be answered. A program that has nothing else to do ends.
 *
 * @param module - answers each message with one
 */
export function openAskedThread<Order, Answer>(module: URL): AskedThread<Order, Answer> {
  let thread: Worker | undefined

  function begin(): Worker {
    const begun = new Worker(module, { execArgv: [] })
    const forget = () => {
      if (thread === begun) thread = undefined
    }
    // Heard by nobody, an error would end the program.
    begun.on('error', forget)
    begun.on('exit', forget)
    return begun
  }

  return {
    async ask(order) {
      thread ??= begin()
      const asked = thread
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      const broken = () => reject(new Error('a thread was broken off'))
      asked.ref()
      asked.once('message', resolve)
      asked.once('error', reject)
      asked.once('exit', broken)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      asked.postMessage(order)
      return promise.finally(() => {
        asked.off('message', resolve)
        asked.off('error', reject)
        asked.off('exit', broken)
        asked.unref()
      })
    },
    async end() {
      const ended = thread
      thread = undefined
      await ended?.terminate()
    },
  }
}
