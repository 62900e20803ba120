/**
 * Sends the letters that are due, one after the other, at the pace of the mail server. What is to be
 * sent stands in the database, so a server that ended goes on where it was, and of any number of
 * servers one sends each letter.
 *
 * An invitation is sent at least once: one whose server ended before it could say what came of it goes
 * again, under the same id and with the same code. A reminder is sent at most once.
 */
import type { MailTrouble } from '@phieu/office'
import { setTimeout as sleep } from 'node:timers/promises'
import { isTaking } from '../rounds/is-taking.ts'
import type { Services } from '../services.ts'
import type { DueLetter, LetterOutcome } from '../store/mailing/mailing-store.ts'
import { letterFor } from './letter-for.ts'
import type { Mailer } from './mailer.ts'
import { openPost, type MailConfig, type Message, type Post, type Sent } from './post.ts'
import { writeLetter } from './write-letter.ts'

type Needed = Pick<Services, 'store' | 'plans' | 'draws' | 'letterSeal' | 'now' | 'report'> & {
  publicUrl: string
}

/** How often it is looked whether a letter is due, in ms. */
const LOOK = 1000

/** So long nothing is tried after a trouble, in ms. */
const BACK_OFF = 60_000

/** An invitation of which nothing is heard for so long goes again, in ms: no mail server takes longer. */
const FLIGHT = 5 * 60_000

/** So many reminders are on their way at once at most. */
const MOST_FLIGHTS = 5

/** After the first "not now" so long, in ms, and twice as long after each further one. */
const FIRST_WAIT = 15 * 60_000

/** So often a letter is tried in all. */
const MOST_TRIES = 5

export function openMailer(services: Needed, config: MailConfig | undefined): Mailer {
  const { store, plans, now, report } = services
  const closing = new AbortController()
  const every = config ? Math.floor(60_000 / config.perMinute) : 0
  let post: Promise<Post> | undefined
  let trouble: { why: MailTrouble; until: number } | undefined
  let running: Promise<void> = Promise.resolve()
  const flights = new Set<Promise<unknown>>()

  function reach(to: MailConfig): Promise<Post> {
    post ??= openPost(to)
    return post
  }

  async function sendNow(message: Message): Promise<Sent> {
    return config ? (await reach(config)).send(message) : { trouble: 'unreachable' }
  }

  async function listRounds(): Promise<string[]> {
    const due = await store.listDueRounds(now())
    const taking = due.map(async (id) => {
      const plan = await plans.find(id)
      return plan && isTaking(plan.round, plan.dayAt(now())) ? [id] : []
    })
    return (await Promise.all(taking)).flat()
  }

  /** @returns when it was taken, by the clock of this process; `undefined` where none may go now */
  async function sendOne(): Promise<number | undefined> {
    if (trouble && trouble.until > now().getTime()) return undefined
    const rounds = await listRounds()
    if (rounds.length === 0) return undefined
    const until = new Date(now().getTime() + FLIGHT)
    const due = await store.takeLetter(rounds, { now: now(), every, until })
    if (!due) return undefined
    const taken = performance.now()
    if (due.reminder === 0) await store.endLetter(due.id, await deliver(due))
    else await letGo(due)
    return taken
  }

  /**
   * Sends a reminder, if one is to go, and waits for it only where many are on their way: the next turn
   * comes at the same moment whether one went or not.
   */
  async function letGo(due: DueLetter) {
    const flight = remind(due)
      .catch(report)
      .finally(() => flights.delete(flight))
    flights.add(flight)
    if (flights.size >= MOST_FLIGHTS) await Promise.race(flights)
  }

  /**
   * The mail server is greeted whether a letter goes or not, and only what came of that is noted: a
   * trouble with the letter would tell that there was one.
   */
  async function remind(due: DueLetter) {
    if (!config) return
    const why = await (await reach(config)).greet()
    note(why)
    const message = why === undefined ? await messageFor(due) : undefined
    if (message) await sendNow(message)
  }

  async function deliver(due: DueLetter): Promise<LetterOutcome> {
    const message = await messageFor(due)
    if (!message) return 'withheld'
    const said = await sendNow(message)
    note(typeof said === 'string' ? undefined : said.trouble)
    if (said === 'sent') return 'sent'
    if (said === 'refused') return 'bounced'
    if (said === 'later') return waitingAfter(due.tries + 1)
    return { later: new Date(now().getTime() + BACK_OFF), tries: due.tries }
  }

  function note(why: MailTrouble | undefined) {
    trouble = why && { why, until: now().getTime() + BACK_OFF }
  }

  /** @returns `undefined` where none goes */
  async function messageFor(due: DueLetter): Promise<Message | undefined> {
    const letter = await letterFor(services, due)
    if (!letter || !config) return undefined
    const { round } = letter
    const stopToken = services.letterSeal.stopToken(due.id)
    const desk = { round, publicUrl: services.publicUrl, sender: config.sender, stopToken }
    return writeLetter({ ...due, ...letter }, desk)
  }

  function waitingAfter(tries: number): LetterOutcome {
    if (tries >= MOST_TRIES) return 'bounced'
    return { later: new Date(now().getTime() + FIRST_WAIT * 2 ** (tries - 1)), tries }
  }

  async function run() {
    while (!closing.signal.aborted) {
      const taken = await sendOne()
      if (taken === undefined) return
      // A timer may be a millisecond early, and then it is not our turn yet.
      const left = every === 0 ? 0 : Math.max(0, taken + every + 1 - performance.now())
      await sleep(left, undefined, { signal: closing.signal }).catch(() => {}) // closed meanwhile
    }
  }

  return {
    sender: config && { sender: config.sender, perMinute: config.perMinute },
    trouble: () => trouble?.why,
    sendNow,
    async settle() {
      running = running.then(run).catch(report)
      await running
      await Promise.all(flights)
    },
    async close() {
      closing.abort()
      await running
      await Promise.all(flights)
    },
  }
}

/** Looks every second whether a letter is due. @returns what ends it */
export function keepSending(
  mailer: Pick<Mailer, 'sender' | 'settle' | 'close'>,
): () => Promise<void> {
  let isBusy = false
  const look = async () => {
    if (isBusy) return
    isBusy = true
    await mailer.settle()
    isBusy = false
  }
  const looks = mailer.sender && setInterval(() => void look(), LOOK)
  looks?.unref()
  return () => {
    clearInterval(looks)
    return mailer.close()
  }
}
