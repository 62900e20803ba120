import type { Services } from '../services.ts'
import type { JudgedEnvelope, LayOutcome } from '../store/box/box-store.ts'
import type { ReceivedEnvelope } from './arrival.ts'
import type { Judgement } from './judge.ts'

/**
 * Of a phone that was revoked no more is laid in a day than it may have finished before. Only what is laid counts: not
 * what lay there already, nor what the database could not take.
 */
export function chargeRevoked({ revokedShare, store }: Services) {
  const charged = new Map<JudgedEnvelope, string>()
  return {
    /** Takes of the day of its phone; what is beyond waits. */
    take: (judgement: Judgement, received: ReceivedEnvelope | undefined): Judgement => {
      const sender = received?.slip.sender
      if (!('judged' in judgement) || sender?.by !== 'device') return judgement
      const { judged } = judgement
      if (!judged.flags.includes('revoked-sender')) return judgement
      if (!revokedShare.take(sender.device, 1)) return { waits: true }
      charged.set(judged, sender.device)
      return judgement
    },
    lay: async (judged: readonly JudgedEnvelope[]): Promise<LayOutcome[]> => {
      let outcomes: LayOutcome[] = []
      try {
        outcomes = await store.lay(judged)
        return outcomes
      } finally {
        for (const [at, each] of judged.entries()) {
          const device = charged.get(each)
          if (device !== undefined && outcomes[at]?.outcome !== 'laid') {
            revokedShare.giveBack(device, 1)
          }
        }
      }
    },
  }
}
