import { expect, test } from 'vitest'
import { codeIn, openLetterOffice, round, type LetterOffice } from '../testing/test-letters.ts'
import type { TestMailServer } from '../testing/test-mail-server.ts'

/** Everything that an admin's account can read of a round's letters, rights and box. */
const pages = ['mailings', 'batches', 'links', 'overview', 'box'].map(
  (page) => `/api/rounds/${round}/${page}`,
)
/** How long after one letter the next may go, in ms. */
const TURN = 10

const people = Array.from({ length: 12 }, (_, at) => `dan${at}@example.vn`)
/** Both are asked about the same unit. */
const [victim = '', , other = ''] = people

test('whoever silences all but one person and reminds sees nothing of whether that one has answered', async () => {
  const answered = await attack(victim)
  const silent = await attack(other)

  expect(answered.seen.filter((page, at) => page !== silent.seen[at])).toEqual([])
  expect(answered.seen).toHaveLength(silent.seen.length)
  // The mail server sees whom it takes letters for: SECURITY says so.
  expect(answered.reminded).toEqual([])
  expect(silent.reminded).toEqual([victim])
})

test.each<[string, (post: TestMailServer) => unknown]>([
  ['is gone', (post) => post.close()],
  ['breaks off at each address', (post) => post.says(() => 421)],
])('a mail server that %s while reminders go tells nothing of it either', async (_, fail) => {
  const answered = await attack(victim, fail)
  const silent = await attack(other, fail)

  expect(answered.seen.filter((page, at) => page !== silent.seen[at])).toEqual([])
  expect(answered.seen).toHaveLength(silent.seen.length)
  expect([answered.reminded, silent.reminded]).toEqual([[], []])
})

/**
 * One of them answers; the office watches each page after each letter, and does what it can.
 *
 * @param fail - what becomes of the mail server before the reminders
 */
async function attack(answering: string, fail?: (post: TestMailServer) => unknown) {
  const letters = await openLetterOffice(undefined, 60_000 / TURN)
  try {
    const { office, post, ask } = letters
    const id = await letters.makeMailing(people)
    await ask(`/${id}/begin`)
    await pass(letters, people.length + 1)
    const letter = post.letters.find(({ to }) => to === answering)
    await letters.answer(codeIn(letter!.raw))
    const seen = await look(letters)

    await letters.nextDay()
    const others = people.filter((each) => each !== victim)
    await ask('/bounces', { text: others.join('\n') })
    const sentBefore = post.letters.length
    await fail?.(post)
    await ask(`/${id}/remind`)
    for (let slot = 0; slot < people.length + 1; slot += 1) {
      await pass(letters, 1)
      seen.push(...(await look(letters)))
    }
    expect(office.reports).toEqual([])
    return { seen, reminded: post.letters.slice(sentBefore).map(({ to }) => to) }
  } finally {
    await letters.close()
  }
}

/** Lets so many turns pass, in each of which one letter may go. */
async function pass({ office }: LetterOffice, turns: number) {
  for (let turn = 0; turn < turns; turn += 1) {
    await office.services.mailer.settle()
    office.clock.now = new Date(office.clock.now.getTime() + TURN)
  }
}

/** What stands on the pages and in the log, but for names that chance draws. */
function look({ office, cookies }: LetterOffice): Promise<string[]> {
  return Promise.all(
    [...pages, '/api/log'].map(async (page) => {
      const answer = await office.ask(page, { cookies })
      const text = await answer.text()
      return `${page} ${answer.status} ${text.replaceAll(byChance, '…')}`
    }),
  )
}

/** UUIDs, digests, keys and ids of accounts. */
const byChance = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|"[\w-]{32,}"/g
