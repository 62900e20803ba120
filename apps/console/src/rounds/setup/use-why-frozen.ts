import type { RoundDetail } from '../../api/answers.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useIsAdmin } from '../../layout/office-data.ts'
import type { PlanPart } from './setup-queries.ts'

/**
 * Why a part of a round's plan can only be looked at: where the round stands, or who looks.
 *
 * @returns a sentence; `undefined` where the part can be changed
 */
export function useWhyFrozen({ plannable }: RoundDetail, part: PlanPart): string | undefined {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  if (!plannable.includes(part)) return t.roundSetup.frozen
  return isAdmin ? undefined : t.roundSetup.readOnly
}
