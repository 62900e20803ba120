import { redirect } from 'react-router'
import { z } from 'zod'
import { BallotId, Language, type LinkOpening } from '@phieu/survey'
import type { Device } from '../device-context.ts'
import { discardDraft, startDraft, type NewDraft } from '../device/drafts.ts'

const Posted = z.object({
  draft: BallotId,
  language: Language,
  /** The unfinished ballot of somebody else that is given up for this one. */
  discard: BallotId.optional(),
})

/** What a ballot is about, as a link or an invitation opens it. */
export type Asked = Pick<LinkOpening, 'round' | 'unit' | 'questionnaire' | 'extra'>

/**
 * Consent is an act: only its form begins a ballot. Doing it twice begins one.
 *
 * @param form - what `Consent` posts
 * @param way - through what it is answered
 * @returns the way on to its first item; `failed` when the phone could not save the beginning
 */
export async function beginDraft(
  { db, now, recall }: Device,
  form: FormData,
  { round, unit, questionnaire }: Asked,
  way: Pick<NewDraft, 'link' | 'invitation' | 'rater'>,
) {
  const { draft: id, language, discard } = Posted.parse(Object.fromEntries(form))
  const begun: NewDraft = {
    id,
    ...way,
    round: round.id,
    unit: unit.id,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language,
  }
  try {
    await startDraft(db, begun, now())
    recall.open = undefined
    if (discard) await discardDraft(db, discard)
  } catch {
    return { failed: true }
  }
  return redirect(`/answer/${id}`)
}
