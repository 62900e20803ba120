import type { DevicePublicKey, Digest, LocalDate, Sender } from '@phieu/survey'
import { slipText } from '@phieu/survey/envelope'
import { openAskedThread } from '../ask-thread.ts'
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

/** The thread is there as long as there are orders. */
function openThread(): (slips: readonly SignedSlip[]) => Promise<boolean[]> {
  const thread = openAskedThread<string, boolean[]>(new URL('verify-worker.ts', import.meta.url))
  let patience: NodeJS.Timeout | undefined

  return async (slips) => {
    clearTimeout(patience)
    try {
      return await thread.ask(JSON.stringify(slips))
    } finally {
      patience = setTimeout(() => void thread.end(), PATIENCE).unref()
    }
  }
}
