import { Refusal } from '@phieu/survey'
import { isRefusedAfterRestore } from './device/outbox/ballot-status.ts'
import type { KeptEnvelope } from './device/database.ts'
import { useI18n } from './i18n/i18n.tsx'

/** The sentence for why a ballot was refused; a newer server's word is quoted as it is. */
export function useRefusal(): (refused: KeptEnvelope) => string {
  const { refusal, afterRestore } = useI18n().t
  return (refused) => {
    const why = refused.refusal
    const known = Refusal.safeParse(why)
    const sentence = known.success ? refusal[known.data] : refusal.other(why ?? '?')
    return isRefusedAfterRestore(refused) ? `${sentence} ${afterRestore}` : sentence
  }
}
