/** Computes one proof of work away from the page, and says it. */
import { findNonce } from './find-nonce.ts'
import type { WorkOrder } from './proof-of-work.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', ({ data }: MessageEvent<WorkOrder>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker talks to its page alone
  void findNonce(data.subject, data.bits).then((nonce) => self.postMessage(nonce))
})
