/** Computes one proof of work away from the page, and says it. */
import '../floor/built-ins.ts'
import { findNonce } from '../device/outbox/find-nonce.ts'
import type { WorkOrder } from '../device/outbox/proof-of-work.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', ({ data }: MessageEvent<WorkOrder>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker talks to its page alone
  void findNonce(data.subject, data.bits).then((nonce) => self.postMessage(nonce))
})
