import { Refusal } from '@phieu/survey'
import type { Messages } from '../i18n/vi.ts'

/** Why a ballot was refused; a newer server may have reasons that this console does not know. */
export function refusalSentence(why: string, t: Messages): string {
  const known = Refusal.safeParse(why)
  return known.success ? t.refused.reasons[known.data] : t.refused.otherReason(why)
}
