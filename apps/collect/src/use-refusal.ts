import { Refusal } from '@phieu/survey'
import { useI18n } from './i18n/i18n.tsx'

/** The sentence for why a ballot was refused; a newer server's word is quoted as it is. */
export function useRefusal(): (why: string | undefined) => string {
  const { refusal } = useI18n().t
  return (why) => {
    const known = Refusal.safeParse(why)
    return known.success ? refusal[known.data] : refusal.other(why ?? '?')
  }
}
