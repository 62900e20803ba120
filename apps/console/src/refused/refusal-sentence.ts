import type { Messages } from '../i18n/vi.ts'

/** Why a ballot was refused; a newer server may have reasons that this console does not know. */
export function refusalSentence(why: string, t: Messages): string {
  const reasons: Readonly<Partial<Record<string, string>>> = t.refused.reasons
  return reasons[why] ?? t.refused.otherReason(why)
}
