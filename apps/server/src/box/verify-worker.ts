/** The thread in which signatures of phones are verified: others are answered meanwhile. */
import { parentPort } from 'node:worker_threads'
import { openVerifier, type SignedSlip } from './verify-slips.ts'

const verify = openVerifier()

parentPort?.on('message', (text: string) => {
  // It comes from this very program, so its shape is known.
  const slips: SignedSlip[] = JSON.parse(text)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(slips.map(verify))
})
