import { redirect } from 'react-router'
import { z } from 'zod'
import {
  askedExtras,
  BallotId,
  Language,
  type Answers,
  type AskedItem,
  type LinkOpening,
} from '@phieu/survey'
import type { Device } from '../device-context.ts'
import { discardDraft, headOf, startDraft, type NewDraft } from '../device/drafts.ts'
import { letGo } from '../device/save-or-hold.ts'

const Posted = z.object({
  draft: BallotId,
  language: Language,
  /** The unfinished ballot of somebody else that is given up for this one. */
  discard: BallotId.optional(),
  /** The code of the answer to the first item that was chosen with it. */
  answer: z.coerce.number().optional(),
})

/** What a ballot is about, as a link or an invitation opens it. */
export type Asked = Pick<LinkOpening, 'round' | 'unit' | 'questionnaire' | 'extra'>

/** What is asked first, where that is an item. */
export function firstItem({
  questionnaire,
  extra,
}: Pick<Asked, 'questionnaire' | 'extra'>): AskedItem | undefined {
  const extras = askedExtras(extra, { group: questionnaire.group, answers: {} })
  return extras.some(({ place }) => place === 'before') ? undefined : questionnaire.items[0]
}

/**
 * Consent is an act: only its form begins a ballot. Doing it twice begins one.
 *
 * @param form - what `Consent` posts
 * @param way - through what it is answered
 * @returns the way on to its first item; `failed` when the phone could not save the beginning
 */
export async function beginDraft(
  device: Device,
  form: FormData,
  asked: Asked,
  way: Pick<NewDraft, 'link' | 'invitation' | 'rater' | 'kiosk'>,
) {
  const { db, now, recall } = device
  const { draft: id, language, discard, answer } = Posted.parse(Object.fromEntries(form))
  const begun: NewDraft = {
    id,
    ...way,
    ...headOf(asked),
    mode: 'online',
    language,
    answers: firstAnswer(firstItem(asked), answer),
  }
  try {
    const held = await letGo(device)
    if (held !== undefined && held !== discard) return redirect(`/answer/${held}/check`)
    await startDraft(db, begun, now())
    recall.open = undefined
    recall.own = id
    recall.leftAgain = undefined
    if (discard) await discardDraft(db, discard)
  } catch {
    return { failed: true }
  }
  return redirect(`/answer/${id}`)
}

/** The way on with a ballot that was begun, for whoever has just asked for it. */
export function goOn({ db, recall }: Pick<Device, 'db' | 'recall'>, id: BallotId): Response {
  // The page itself begins ballots without (`keep-first-answer.ts`).
  void db.room?.lay()
  // Begun a moment ago by this very page, nobody has come back to it.
  const way = recall.own === id ? `/answer/${id}` : `/answer/${id}?resumed`
  recall.own = id
  recall.leftAgain = undefined
  return redirect(way)
}

/** What was chosen before the ballot began, if it is an answer to its first item. */
function firstAnswer(item: AskedItem | undefined, code: number | undefined): Answers {
  const isOffered = item?.options.some((option) => option.code === code)
  return item && code !== undefined && isOffered ? { [item.id]: code } : {}
}
