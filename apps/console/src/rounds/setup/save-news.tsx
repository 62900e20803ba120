import type { Attempt } from '../../api/attempt.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** What came of saving a part of the plan; what was typed stays. */
export function SaveNews({ outcome }: { outcome: Attempt | { fault: 'periods' } | undefined }) {
  const { t } = useI18n()
  if (!outcome) return undefined
  if ('fault' in outcome) return <Message tone="bad">{t.newRound.periods}</Message>
  if (outcome.trouble === undefined) return <Message tone="good">{t.roundSetup.saved}</Message>

  const sentences: Partial<Record<string, string>> = {
    conflict: t.roundSetup.conflict,
    malformed: t.roundSetup.malformed,
  }
  return <FailureNote failure={outcome} sentence={sentences[outcome.trouble]} />
}
