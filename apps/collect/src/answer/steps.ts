import { askedExtras, type AskedItem, type ExtraQuestion } from '@phieu/survey'
import type { FoundDraft } from '../device/drafts.ts'

/** One screen of a questionnaire, with its address. */
export type Step =
  | { kind: 'item'; item: AskedItem; address: string; isDone: boolean; isWanted: true }
  | {
      kind: 'extra'
      question: ExtraQuestion
      address: string
      isDone: boolean
      /** Without an answer the ballot cannot be finished. */
      isWanted: boolean
    }

/** Every screen that this draft leads through as it stands now: extra questions, items, extra questions. */
export function stepsOf({ draft, questionnaire, extra }: FoundDraft): Step[] {
  const extras = askedExtras(extra, draft).map((question): Step & { kind: 'extra' } => ({
    kind: 'extra',
    question,
    address: `/answer/${draft.id}/x/${question.id}`,
    isDone: draft.extra !== undefined && Object.hasOwn(draft.extra, question.id),
    isWanted: question.required === true && draft.mode !== 'paper',
  }))
  const items = questionnaire.items.map((item, index): Step => ({
    kind: 'item',
    item,
    address: `/answer/${draft.id}/${index + 1}`,
    isDone: Object.hasOwn(draft.answers, item.id),
    isWanted: true,
  }))
  const at = (place: ExtraQuestion['place']) =>
    extras.filter(({ question }) => question.place === place)
  return [...at('before'), ...items, ...at('after')]
}

/**
 * The address where a draft stopped: the first screen without an answer, or the check after all.
 * What need not be answered counts as passed over when something later has an answer.
 */
export function whereStopped(found: FoundDraft): string {
  const steps = stepsOf(found)
  const last = steps.findLastIndex(({ isDone }) => isDone)
  const stopped = steps.find(({ isDone, isWanted }, index) => !isDone && (isWanted || index > last))
  return stopped?.address ?? checkOf(found)
}

/** The address of the first extra question after the items, or of the check. */
export function afterItems(found: FoundDraft): string {
  const step = stepsOf(found).find(
    (each) => each.kind === 'extra' && each.question.place === 'after',
  )
  return step?.address ?? checkOf(found)
}

/** The address that follows a screen, or that of the check. */
export function nextAfter(found: FoundDraft, address: string): string {
  const steps = stepsOf(found)
  const index = steps.findIndex((step) => step.address === address)
  return steps[index + 1]?.address ?? checkOf(found)
}

/** The address of the screen before; before the first one, that of the way in. */
export function backFrom(found: FoundDraft, address: string): string {
  const steps = stepsOf(found)
  const index = steps.findIndex((step) => step.address === address)
  return steps[index - 1]?.address ?? wayIn(found)
}

/** The address of the last screen before the check. */
export function lastStep(found: FoundDraft): string {
  return stepsOf(found).at(-1)?.address ?? wayIn(found)
}

function wayIn({ link, invitation }: FoundDraft): string {
  if (invitation) return `/i/${invitation}?welcome`
  return link ? `/l/${link}?welcome` : '/interview'
}

function checkOf({ draft }: FoundDraft): string {
  return `/answer/${draft.id}/check`
}
