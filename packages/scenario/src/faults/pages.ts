import { startDraft, headOf, findDraft } from '@phieu/collect/device/drafts.ts'
import { finish } from '@phieu/collect/device/finish.ts'
import { pushAll } from '@phieu/collect/device/outbox/push-all.ts'
import { pushOutbox } from '@phieu/collect/device/outbox/outbox.ts'
import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { withSecondCopies } from '@phieu/collect/device/outbox/second-copies.ts'
import { sendUnsaved } from '@phieu/collect/device/outbox/send-unsaved.ts'
import type { DeviceDatabase } from '@phieu/collect/device/database.ts'
import { takeInHand, type Recall } from '@phieu/collect/device/recall.ts'
import { letGo, saveOrHold } from '@phieu/collect/device/save-or-hold.ts'
import type { Answers } from '@phieu/survey'
import type { Begun } from './notebook.ts'
import type { Life, Storage } from './storage.ts'
import { work } from './work.ts'

/** The app on a phone, from its opening to its end, without its screens. */
export interface Page {
  db: DeviceDatabase
  recall: Recall
  now: () => Date
  push: Push
  life: Life
  storage: Storage
}

/** Begins a ballot, gives its answers in three parts, and finishes it, as its screens do. */
export async function answer(page: Page, begun: Begun, finishes: boolean): Promise<void> {
  if ((await letGo(page)) !== undefined) return
  const { id, way, asked, answers } = begun
  try {
    const { language } = begun
    await startDraft(page.db, { id, ...way, ...headOf(asked), language }, page.now())
  } catch {
    return // no room: the person is told so
  }
  begun.isBegun = true
  page.recall.open = undefined
  page.recall.own = id
  if (!(await goOn(page, begun, partsOf(answers))) || !finishes) return
  await finishBallot(page, begun)
}

/** Gives what is left of the answers of a ballot that was begun, and finishes it. */
export async function finishDraft(page: Page, begun: Begun): Promise<void> {
  if (page.recall.unsaved?.id === begun.id) return finishBallot(page, begun)
  if (await goOn(page, begun, [begun.answers])) await finishBallot(page, begun)
}

/** @returns whether all of it was taken, by the phone or by the page */
async function goOn(page: Page, begun: Begun, parts: readonly Answers[]): Promise<boolean> {
  const { db, recall } = page
  const { id } = begun
  if (!(recall.open?.kept.id === id && recall.open.held)) {
    const found = await findDraft(db, id).catch(() => undefined)
    if (!found) return false
    await takeInHand(db, recall, found)
  }
  let given: Answers = {}
  for (const part of parts) {
    given = { ...given, ...part }
    const change = <D extends { answers: Answers }>(draft: D): D => ({
      ...draft,
      answers: { ...draft.answers, ...part },
    })
    const outcome = await saveOrHold(page, id, change)
    if (outcome === 'lost' || outcome === 'gone') return false
    if (outcome === 'saved') begun.saved = { ...begun.saved, ...given }
  }
  return true
}

/** Finishes; where there is no room for that, it is sent from the page. */
async function finishBallot(page: Page, begun: Begun): Promise<void> {
  const outcome = await finish(page, begun.id)
  if (outcome === 'sealed') begun.isFinished = true
  else if (page.recall.unsaved) await sendFromPage(page, begun)
}

async function sendFromPage(page: Page, begun: Begun): Promise<void> {
  const { unsaved } = page.recall
  if (unsaved?.id !== begun.id) return
  begun.isFinished ||= (await sendUnsaved(page, work, unsaved)) === 'kept'
}

/** Sends all that the phone owes, with both copies equal before and after. */
export async function send({ db, push, now, storage }: Page) {
  const world = { version: 'checker', storage: undefined, now, work }
  const ballots = () => pushOutbox(db, push, world)
  return withSecondCopies(db, storage.files, () => pushAll(db, push, ballots, world))
}

function partsOf(answers: Answers): Answers[] {
  const all = Object.entries(answers)
  const third = Math.ceil(all.length / 3)
  return [0, 1, 2].map((at) => Object.fromEntries(all.slice(at * third, (at + 1) * third)))
}
