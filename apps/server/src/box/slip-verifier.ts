import { Worker } from 'node:worker_threads'
import type { DevicePublicKey, Digest, LocalDate, Sender } from '@phieu/survey'
import { slipText } from '@phieu/survey/envelope'
import { groupCommit } from '../group-commit.ts'
import { openVerifier, type SignedSlip } from './verify-slips.ts'

/** Whether a phone has sealed this very envelope on this very day. */
export type IsSignedSlip = (
  envelope: Digest,
  sealingDay: LocalDate,
  sender: Sender & { by: 'device' },
  publicKey: DevicePublicKey,
) => Promise<boolean>

/** So few are verified sooner than a thread is there. */
const FEW = 24

/**
 * So many are told to the thread at once, at most: whose are verified are written while the next are being
 * verified, and nobody waits for more than these.
 */
const TOGETHER = 50

/** How long the thread stays when it has nothing to do, in ms. */
const PATIENCE = 10_000

/**
 * As `isSignedSlip` of the survey. A phone sends fifty at a time: what comes at once is verified together,
 * many in a thread, so that the answers to other phones are not waited for meanwhile. Told one by one,
 * to Node's own threads, each cost nearly half as much in the telling as in the verifying.
 */
export function openSlipVerifier(): IsSignedSlip {
  const verifyHere = openVerifier()
  const verifyInThread = openThread()
  const verify = groupCommit(
    (slips: readonly SignedSlip[]) =>
      slips.length > FEW ? verifyInThread(slips) : Promise.resolve(slips.map(verifyHere)),
    TOGETHER,
  )
  return async (envelope, sealingDay, { device, signature }, publicKey) => {
    const text = slipText(envelope, sealingDay, device)
    const [isSigned = false] = await verify([{ text, signature, publicKey }])
    return isSigned
  }
}

/** One order after the other; the thread is there as long as there are some. */
function openThread(): (slips: readonly SignedSlip[]) => Promise<boolean[]> {
  let thread: Worker | undefined
  let patience: NodeJS.Timeout | undefined

  function end() {
    void thread?.terminate()
    thread = undefined
  }

  return async (slips) => {
    clearTimeout(patience)
    thread ??= new Worker(new URL('verify-worker.ts', import.meta.url), { execArgv: [] })
    try {
      return await tell(thread, slips)
    } catch (error) {
      end()
      throw error
    } finally {
      patience = setTimeout(end, PATIENCE).unref()
    }
  }
}

async function tell(thread: Worker, slips: readonly SignedSlip[]): Promise<boolean[]> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean[]>()
  const broken = () => reject(new Error('the thread that verifies signatures was broken off'))
  thread.ref()
  thread.once('message', resolve)
  thread.once('error', reject)
  thread.once('exit', broken)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(JSON.stringify(slips))
  return promise.finally(() => {
    thread.off('message', resolve)
    thread.off('error', reject)
    thread.off('exit', broken)
    // A program that has nothing else to do ends.
    thread.unref()
  })
}
