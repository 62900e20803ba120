import { listDrafts } from '@phieu/collect/device/drafts.ts'
import { countContacts, keepContact } from '@phieu/collect/device/fieldwork/contacts.ts'
import {
  listRefused,
  listUnsent,
  retryRefused,
} from '@phieu/collect/device/outbox/ballot-status.ts'
import { takeRescue } from '@phieu/collect/device/outbox/take-rescue.ts'
import { writeRescueFile } from '@phieu/collect/device/outbox/write-rescue.ts'
import { beat } from '@phieu/collect/kiosk/heartbeat.ts'
import { openCollector, toFrames } from '@phieu/collect/rescue/qr-frames.ts'
import { localDate } from '@phieu/survey'
import { randomUUID } from 'node:crypto'
import { meetNext, tryPins } from './counter.ts'
import { holdingsOf } from './holdings.ts'
import type { Line } from './line.ts'
import { noteBallot, noteVisit, type Begun, type Task, type Visit } from './notebook.ts'
import { answer, finishDraft, inHand, preview, send, worldOf, type Page } from './pages.ts'
import type { Phone } from './phone.ts'
import { beginLife, openStorage, type Storage } from './storage.ts'
import { takeUp, type Given } from './take-up.ts'

const DAY = 86_400_000

/** What a phone begins with: nothing, or what another one holds. */
interface Start {
  storage: Storage
  begun: Begun[]
  visits: Visit[]
  tasks: Task[]
  days: number
}

/** Opens a phone with a good line, whose browser may have files, and lets its owner take up what they were given. */
export async function openPhone(line: Line, given: Given, hasFiles: boolean): Promise<Phone> {
  const phone = holdPhone(line, given, {
    storage: openStorage(hasFiles),
    begun: [],
    visits: [],
    tasks: [],
    days: 0,
  })
  await phone.takeUp(given)
  if (!phone.right()) throw new Error(`what a ${given.owner} was given did not open`)
  return phone
}

function holdPhone(line: Line, given: Given, start: Start) {
  const { owner } = given
  const { storage, begun, visits } = start
  let { tasks, days } = start
  let page = openPage()

  function openPage(): Page {
    const life = beginLife()
    return {
      db: storage.openDatabase(life),
      recall: { savedAgain: false },
      now: () => new Date(Date.now() + days * DAY),
      push: async (path, init) => {
        life.step()
        const signal = init.signal ? AbortSignal.any([init.signal, life.signal]) : life.signal
        return fetch(line.url + path, { ...init, redirect: 'manual', signal })
      },
      life,
      storage,
    }
  }

  /** Opens the app anew, once something was done with what it left; what only its page had is gone. */
  async function openAnew(between: () => Promise<void> = async () => {}) {
    const lost = new Set((page.recall.leftBehind ?? []).map(({ id }) => id))
    const sent = new Set((page.recall.atOfficeOnly ?? []).map(({ id }) => id))
    for (const each of begun) if (lost.has(each.id)) each.isBegun = false
    page.life.end()
    page.db.close()
    await between()
    page = openPage()
    // Where its draft is still there, it is sealed and sent anew.
    for (const each of begun.filter(({ id }) => sent.has(id))) {
      each.isGone ||= (await holdings.answersOf(each.id)) === undefined
    }
  }

  /** A line that is good, and a disk with room. */
  async function takeUpWell(taken: Given) {
    line.turn(undefined)
    storage.turn('enough')
    tasks = await takeUp(page, taken)
  }

  const holdings = holdingsOf(() => page)
  const phone: Phone = {
    ...holdings,
    storage,
    line,
    given,
    begun,
    visits,
    setClock: (moved) => {
      days = moved
    },
    async answer(number, finishes) {
      if (owner === 'kiosk' && !(await meetNext(page, begun))) return
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
    async rescueFile() {
      const all = [...(await listUnsent(page.db)), ...inHand(page)]
      return writeRescueFile(all)
    },
    takeIn: async (file) => void (await takeRescue(page.db, file, page.now())),
    async readCodes(file) {
      const collect = openCollector()
      for (const frame of (await toFrames(file)).toReversed()) {
        const { text } = await collect(frame)
        if (text !== undefined) await phone.takeIn(text)
      }
    },
    async tryAgain() {
      const refused = await listRefused(page.db)
      await retryRefused(
        page.db,
        refused.map(({ id }) => id),
      )
    },
    preview: () => preview(page),
    beat: () => beat(page.db, page.push, worldOf(page), page.recall.leftBehind?.length ?? 0),
    async tryPins(wrong, isKnown, give) {
      if (await tryPins(page, wrong, isKnown)) await takeUpWell(await give())
    },
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
      await openAnew()
    },
    async dieFinishing(number, steps) {
      await phone.answer(number, false)
      const last = begun.at(-1)
      if (last?.isBegun) await phone.dieWithin(steps, () => finishDraft(page, last))
    },
    closeConnection: () => {
      if (page.db.isOpen()) page.db.backendDB().close()
    },
    async loseDatabase(give) {
      const drafts = await page.db.drafts.count()
      if ((await countContacts(page.db)) > 0 || drafts > 0) return
      if ((await holdings.uncopied()).length > 0) return
      await openAnew(storage.loseDatabase)
      for (const visit of visits) visit.isGone = true
      // An enrolment is used once, as a tablet's code is; links and invitations open again.
      const isUsed = owner === 'interviewer' || owner === 'kiosk'
      await takeUpWell(isUsed ? await give() : given)
    },
    async takeMore(more) {
      const before = owner === 'interviewer' ? [] : tasks
      await takeUpWell(more)
      tasks = [...before, ...tasks]
    },
    async enrolAnew(give) {
      if (owner === 'interviewer') await takeUpWell(await give())
    },
    right() {
      const [task] = tasks
      if (!task) return undefined
      const { link, device } = task.way
      const round = task.asked.round.id
      if (device !== undefined) return { by: 'device', code: device, round }
      if (link !== undefined) return { by: 'link', code: link, round }
      return { by: 'invitation', code: given.code, round }
    },
    upgrade: () => openAnew(storage.makeEarlier),
    async copy(otherLine) {
      const copied: Begun[] = []
      for (const each of begun) {
        // What a page holds in its hands goes with no copy.
        const where = await holdings.whereIs(each.id)
        if (where !== 'nowhere' && where !== 'hand') copied.push({ ...each })
      }
      const from = { storage: await storage.copy(), begun: copied, visits: [...visits] }
      return holdPhone(otherLine, given, { ...from, tasks, days })
    },
    async finishAll() {
      // Nobody finishes what somebody began who has left the tablet.
      if (owner === 'kiosk' && page.recall.own === undefined) await meetNext(page, begun)
      const held = page.recall.unsaved?.id ?? page.recall.open?.kept.id
      const drafts = await listDrafts(page.db)
      const ids = new Set([held, ...drafts.map(({ draft }) => draft.id)])
      for (const each of begun.filter(({ id }) => ids.has(id))) await finishDraft(page, each)
    },
    async close() {
      page.life.end()
      line.close()
      await storage.close()
    },
  }
  return { ...phone, takeUp: takeUpWell }
}
