import { startDraft, headOf, findDraft } from '@phieu/collect/device/drafts.ts'
import { finish } from '@phieu/collect/device/finish.ts'
import { pushAll } from '@phieu/collect/device/outbox/push-all.ts'
import { pushOutbox } from '@phieu/collect/device/outbox/outbox.ts'
import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { withSecondCopies } from '@phieu/collect/device/outbox/second-copies.ts'
import { sendUnsaved, storeSent } from '@phieu/collect/device/outbox/send-unsaved.ts'
import type { DeviceDatabase, KeptEnvelope } from '@phieu/collect/device/database.ts'
import { takeInHand, type Recall } from '@phieu/collect/device/recall.ts'
import { letGo, saveOrHold } from '@phieu/collect/device/save-or-hold.ts'
import { pauseAfter } from '@phieu/collect/device/sync.ts'
import { bringHome } from '@phieu/collect/kiosk/left-behind.ts'
import { deviceWithoutServer } from '@phieu/collect/preview/device-without-server.ts'
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

/** What is sealed in a page only. */
export function inHand({ recall: { unsaved, sent, leftBehind = [] } }: Page): KeptEnvelope[] {
  return [...(unsaved && unsaved.id !== sent ? [unsaved] : []), ...leftBehind]
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
  if (outcome === 'sealed') {
    begun.isFinished = true
    begun.isBehind = page.now().getTime() < Date.now() - BEHIND
  } else if (page.recall.unsaved) {
    begun.wasInHand = true
    await sendFromPage(page, begun)
  }
}

/** In ms (three hundred days): what a plan gives out is younger. */
const BEHIND = 25_920_000_000

async function sendFromPage(page: Page, begun: Begun): Promise<void> {
  const { unsaved } = page.recall
  if (unsaved?.id !== begun.id) return
  begun.isFinished ||= (await sendUnsaved(page, work, unsaved)) === 'kept'
}

/** Sends all that the phone owes, with both copies equal before and after. @throws where it would pause too long after it */
export async function send(page: Page): Promise<void> {
  const { db, push, storage } = page
  await storeSent(db, page.recall)
  await bringHome({ ...page, sync: { nudge: () => {} } }, work)
  const world = worldOf(page)
  const ballots = () => pushOutbox(db, push, world)
  const outcome = await withSecondCopies(db, storage.files, () => pushAll(db, push, ballots, world))
  const pause = pauseAfter(outcome, 99, 1)
  if (!(pause <= LONGEST_PAUSE)) throw new Error(`a phone sends nothing for ${pause} ms`)
}

/** Twice what a phone waits by itself, in ms (ten minutes). */
const LONGEST_PAUSE = 600_000

export function worldOf({ now }: Page) {
  return { version: 'checker', storage: undefined, now, work }
}

/** Somebody finishes a ballot in a preview, in the same browser: nothing of it may go anywhere. */
export async function preview({ db, now, storage }: Page): Promise<void> {
  const [opening] = await db.openings.toArray()
  if (!opening) return
  const beside = storage.openBeside()
  const device = { ...deviceWithoutServer(beside, opening), now }
  try {
    await device.openLink(opening.link)
    const { items } = opening.questionnaire
    const answers = Object.fromEntries(items.map(({ id, options }) => [id, options[0]?.code ?? 0]))
    const way = { link: opening.link, mode: 'online' as const, language: 'vi' as const, answers }
    const id = await startDraft(beside, { id: device.newId(), ...way, ...headOf(opening) }, now())
    if ((await finish(device, id)) !== 'sealed') throw new Error('a preview was not finished')
    const outcome = await pushOutbox(beside, device.push, { work, now })
    if (outcome !== 'offline') throw new Error('a preview has sent something')
  } finally {
    await beside.delete()
  }
}

function partsOf(answers: Answers): Answers[] {
  const all = Object.entries(answers)
  const third = Math.ceil(all.length / 3)
  return [0, 1, 2].map((at) => Object.fromEntries(all.slice(at * third, (at + 1) * third)))
}
