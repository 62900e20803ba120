import { findBriefing } from '@phieu/collect/device/fieldwork/briefing.ts'
import { countContacts, keepContact } from '@phieu/collect/device/fieldwork/contacts.ts'
import { enrol } from '@phieu/collect/device/fieldwork/enrol.ts'
import { listDrafts } from '@phieu/collect/device/drafts.ts'
import { openInvitation } from '@phieu/collect/device/invitations.ts'
import { openLink } from '@phieu/collect/device/openings.ts'
import { findBallot, listUnsent } from '@phieu/collect/device/outbox/ballot-status.ts'
import { takeRescue } from '@phieu/collect/device/outbox/take-rescue.ts'
import { writeRescueFile } from '@phieu/collect/device/outbox/write-rescue.ts'
import { localDate, type Answers, type BallotId } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Line } from './line.ts'
import { noteBallot, noteVisit, type Begun, type Task, type Visit } from './notebook.ts'
import { answer, finishDraft, send, type Page } from './pages.ts'
import { beginLife, openStorage, type Storage } from './storage.ts'

/** By which way a phone's owner answers. */
export type Owner = 'citizen' | 'invited' | 'interviewer'

/** What a phone's owner was given: a code. */
export interface Given {
  owner: Owner
  code: string
}

/** A phone in somebody's hand, who answers, sends, and knows what they were told. */
export interface Phone {
  storage: Storage
  line: Line
  given: Given
  begun: Begun[]
  visits: Visit[]
  /** Moves its clock, from now on, so many days away from the right time. */
  setClock: (days: number) => void
  /** Answers one more ballot, if there is one to answer. @param number - nobody else's */
  answer: (number: number, finishes: boolean) => Promise<void>
  /** Writes down a visit that brought no ballot, where it is an interviewer's. */
  visit: () => Promise<void>
  /** The file with what it has not sent. */
  rescueFile: () => Promise<string>
  /** Takes in the file of another. */
  takeIn: (file: string) => Promise<void>
  /** Sends, in so many tabs at once. */
  send: (tabs: number) => Promise<void>
  /** Is killed after so many steps of what it does next, and opened anew. */
  dieWithin: (steps: number, act: () => Promise<void>) => Promise<void>
  /** The browser closes the connection to its database. */
  closeConnection: () => void
  /**
   * The browser deletes the database, where it takes nothing with it that lies nowhere else; then its
   * owner takes up anew what they are given, with a good line.
   */
  loseDatabase: (give: () => Promise<Given>) => Promise<void>
  /** Finishes everything that was begun on it. */
  finishAll: () => Promise<void>
  /** Of a ballot that was begun: where it is now. */
  whereIs: (id: BallotId) => Promise<'draft' | 'here' | 'office' | 'nowhere'>
  /** What is answered of a ballot that is not sealed; `undefined` where there is no draft of it. */
  answersOf: (id: BallotId) => Promise<Answers | undefined>
  told: () => Promise<BallotId[]>
  unsent: () => Promise<string[]>
  /** What lies sealed on it in one copy only. */
  uncopied: () => Promise<BallotId[]>
  close: () => Promise<void>
}

const DAY = 86_400_000

/** Opens a phone with a good line, and lets its owner take up what they were given. */
export async function openPhone(line: Line, given: Given): Promise<Phone> {
  const { owner } = given
  const storage = openStorage()
  const begun: Begun[] = []
  const visits: Visit[] = []
  const clock = { days: 0 }
  let page = openPage()
  let tasks = await takeUp(page, given)

  function openPage(): Page {
    const life = beginLife()
    return {
      db: storage.openDatabase(life),
      recall: { savedAgain: false },
      now: () => new Date(Date.now() + clock.days * DAY),
      push: async (path, init) => {
        life.step()
        const signal = init.signal ? AbortSignal.any([init.signal, life.signal]) : life.signal
        return fetch(line.url + path, { ...init, redirect: 'manual', signal })
      },
      life,
      storage,
    }
  }

  /** Opens the app anew; what only the page before had is gone. */
  function openAnew() {
    page.life.end()
    page.db.close()
    page = openPage()
  }

  const phone: Phone = {
    storage,
    line,
    given,
    begun,
    visits,
    setClock: (days) => {
      clock.days = days
    },
    async answer(number, finishes) {
      const task = tasks[begun.length % tasks.length]
      if (!task || (owner === 'invited' && begun.length >= tasks.length)) return
      const next = noteBallot(randomUUID(), task, number)
      begun.push(next)
      await answer(page, next, finishes)
    },
    async visit() {
      const task = tasks[visits.length % tasks.length]
      const { device } = task?.way ?? {}
      if (!task || device === undefined) return
      const on = localDate(page.now(), 'UTC')
      const visit = noteVisit(randomUUID(), task, visits.length, on)
      visits.push(visit)
      await keepContact(page.db, visit.contact, device)
      visit.isSaved = true
    },
    rescueFile: async () => writeRescueFile(await listUnsent(page.db)),
    takeIn: async (file) => void (await takeRescue(page.db, file, page.now())),
    async send(tabs) {
      const others = Array.from({ length: tabs - 1 }, () => ({
        ...page,
        db: storage.openDatabase(page.life),
      }))
      await Promise.all([page, ...others].map((each) => send(each)))
      for (const { db } of others) db.close()
    },
    async dieWithin(steps, act) {
      const { life } = page
      life.endAfter(steps)
      const acting = act()
      acting.catch(() => {}) // what a killed page comes to, nobody hears
      await Promise.race([acting, life.over])
      openAnew()
    },
    closeConnection: () => {
      if (page.db.isOpen()) page.db.backendDB().close()
    },
    async loseDatabase(give) {
      const copied = new Set(await storage.files.list())
      const sealed = await page.db.outbox.toCollection().primaryKeys()
      const drafts = await page.db.drafts.count()
      if ((await countContacts(page.db)) > 0) return
      if (drafts > 0 || sealed.some((id) => !copied.has(id))) return
      page.life.end()
      await storage.loseDatabase()
      for (const visit of visits) visit.isGone = true
      page = openPage()
      line.turn(undefined)
      storage.turn('enough')
      // An enrolment is used once; links and invitations open again.
      tasks = await takeUp(page, owner === 'interviewer' ? await give() : given)
    },
    async finishAll() {
      const held = page.recall.unsaved?.id ?? page.recall.open?.kept.id
      const drafts = await listDrafts(page.db)
      const ids = new Set([held, ...drafts.map(({ draft }) => draft.id)])
      for (const each of begun.filter(({ id }) => ids.has(id))) await finishDraft(page, each)
    },
    async whereIs(id) {
      const found = await findBallot(page.db, id)
      if (found) return found.where
      return (await page.db.drafts.get(id)) ? 'draft' : 'nowhere'
    },
    answersOf: async (id) => (await page.db.drafts.get(id))?.draft.answers,
    told: () => page.db.receipts.toCollection().primaryKeys(),
    unsent: async () => {
      const all = await page.db.outbox.filter(({ state }) => state !== 'kept').toArray()
      const contacts = await page.db.contacts.filter(({ state }) => state !== 'kept').toArray()
      return [...all, ...contacts].map(({ state, refusal = '' }) => `${state} ${refusal}`)
    },
    async uncopied() {
      const files = new Set(await storage.files.list())
      const ids = await page.db.outbox.toCollection().primaryKeys()
      return ids.filter((id) => !files.has(id))
    },
    async close() {
      page.life.end()
      line.close()
      await storage.close()
    },
  }
  return phone
}

/** What an owner has to answer, once their code was opened. */
async function takeUp({ db, push, now }: Page, { owner, code }: Given): Promise<Task[]> {
  if (owner === 'citizen') {
    const opened = await openLink(db, push, code)
    if (opened.outcome !== 'open') throw new Error(`the link did not open: ${opened.outcome}`)
    const { opening } = opened
    return [{ asked: opening, way: { link: opening.link, mode: 'online' } }]
  }
  if (owner === 'invited') {
    const invited = await openInvitation(db, push, code, () => randomUUID())
    if (invited.outcome !== 'open') throw new Error(`it did not open: ${invited.outcome}`)
    const { id: invitation, rater, opening } = invited.invitation
    const { round } = opening
    return opening.units.map(({ unit, questionnaire }) => ({
      asked: { round, unit, questionnaire },
      way: { invitation, rater, mode: 'online' },
    }))
  }
  const device = randomUUID()
  const token = randomBytes(32).toString('base64url')
  const made = { device, token, key: await makeDeviceKey() }
  const outcome = await enrol(db, push, code, made, now())
  const briefing = (await findBriefing(db))?.briefing
  if (outcome !== 'enrolled' || !briefing) throw new Error(`it was not enrolled: ${outcome}`)
  const { round, units, questionnaires, interviewer } = briefing
  return units.slice(0, 6).flatMap((unit) =>
    questionnaires
      .filter(({ block }) => block === unit.block)
      .slice(0, 1)
      .map((questionnaire) => ({
        asked: { round, unit, questionnaire },
        way: { device, mode: 'interview' as const, interviewer: interviewer.id },
      })),
  )
}
