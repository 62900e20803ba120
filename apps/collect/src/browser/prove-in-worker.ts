import { proveHere, type Work } from '../device/outbox/proof-of-work.ts'

/** Computes in a worker of its own, so that the page never stutters; on the page where there is none. */
export const proveInWorker: Work = (order) =>
  new Promise<string>((resolve, reject) => {
    const worker = new Worker(new URL('./proof-of-work.worker.ts', import.meta.url), {
      type: 'module',
    })
    const end = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => end(() => resolve(data)))
    worker.addEventListener('error', () => end(() => reject(new Error('no worker'))))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a page talks to its worker alone
    worker.postMessage(order)
  }).catch(() => proveHere(order))
