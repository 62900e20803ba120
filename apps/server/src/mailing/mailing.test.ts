import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../testing/test-databases.ts'
import { codeIn, openLetterOffice, type LetterOffice } from '../testing/test-letters.ts'

const PEOPLE = 300
const BOUNCE = 40
const ANSWER = 60

describe.each(testDatabases())('letters of a real round on %s', (_kind, open) => {
  let letters: LetterOffice
  beforeEach(async () => {
    letters = await openLetterOffice(open)
  })
  afterEach(() => letters.close())

  test('300 are invited, 40 come back, 60 answer, and the next day the rest are reminded', async () => {
    const { office, post, ask, readMailing } = letters
    const people = Array.from({ length: PEOPLE }, (_, at) => `dan${at}@example.vn`)
    const isBad = (address: string) => people.indexOf(address) < BOUNCE
    post.says((address) => (isBad(address) ? 550 : undefined))

    const id = await letters.makeMailing(people)
    await ask(`/${id}/begin`)
    await office.services.mailer.settle()

    const invited = post.letters.map(({ to }) => to)
    expect(new Set(invited)).toEqual(new Set(people.filter((each) => !isBad(each))))
    expect(invited).toHaveLength(PEOPLE - BOUNCE)
    expect(await readMailing(id)).toMatchObject({
      letters: PEOPLE,
      sent: PEOPLE - BOUNCE,
      bounced: BOUNCE,
      waiting: 0,
    })

    const answering = post.letters.slice(0, ANSWER)
    for (const letter of answering) await letters.answer(codeIn(letter.raw))
    const before = await readMailing(id)
    expect((await ask(`/${id}/remind`)).status).toBe(409)
    expect(await readMailing(id)).toEqual(before)

    await letters.nextDay()
    await ask(`/${id}/remind`)
    await office.services.mailer.settle()

    const reminded = post.letters.slice(PEOPLE - BOUNCE).map(({ to }) => to)
    const answered = new Set(answering.map(({ to }) => to))
    expect(new Set(reminded)).toEqual(new Set(invited.filter((each) => !answered.has(each))))
    expect(reminded).toHaveLength(PEOPLE - BOUNCE - ANSWER)
    // What the page of invitations says as well: all that were unused, whoever was written to.
    expect(await readMailing(id)).toMatchObject({ reminded: PEOPLE - ANSWER })
    expect((await ask(`/${id}/remind`)).status).toBe(409)
    expect(office.reports).toEqual([])
  })

  test('nobody is written to twice in a round, whichever list names them', async () => {
    const { office, post, ask } = letters
    const people = Array.from({ length: 12 }, (_, at) => `dan${at}@example.vn`)
    const more = Array.from({ length: 12 }, (_, at) => `moi${at}@Example.vn`)
    const first = await letters.makeMailing(people)
    const second = await letters.makeMailing([...people.map((each) => each.toUpperCase()), ...more])
    await ask(`/${first}/begin`)
    await ask(`/${second}/begin`)
    await office.services.mailer.settle()

    expect(await letters.readMailing(second)).toMatchObject({ letters: 12, sent: 12 })
    expect(post.letters.map(({ to }) => to.toLowerCase()).sort()).toEqual(
      [...people, ...more].map((each) => each.toLowerCase()).sort(),
    )
  })

  test('an address at which the mail server breaks off keeps no other letter waiting', async () => {
    const { office, post, ask } = letters
    let bad: string | undefined
    post.says((address) => ((bad ??= address) === address ? 421 : undefined))
    const id = await letters.makeMailing(
      Array.from({ length: 12 }, (_, at) => `dan${at}@example.vn`),
    )
    await ask(`/${id}/begin`)
    await office.services.mailer.settle()
    expect(post.letters).toEqual([])

    office.clock.now = new Date(office.clock.now.getTime() + 61_000)
    await office.services.mailer.settle()

    expect(post.letters).toHaveLength(11)
    expect(await letters.readMailing(id)).toMatchObject({ sent: 11, waiting: 1, bounced: 0 })
  })

  test('two servers send each letter once, and share the pace', async () => {
    const { office, post, ask } = letters
    const id = await letters.makeMailing(
      Array.from({ length: 20 }, (_, at) => `dan${at}@example.vn`),
    )
    await ask(`/${id}/begin`)
    const { store, now } = office.services
    const at = () => ({ now: now(), every: 1000, until: new Date(now().getTime() + 300_000) })
    const rounds = ['practice-2026']

    const taken = await Promise.all([1, 2, 3].map(() => store.takeLetter(rounds, at())))
    office.clock.now = new Date(now().getTime() + 999)
    const tooSoon = await store.takeLetter(rounds, at())
    office.clock.now = new Date(now().getTime() + 1)
    const next = await store.takeLetter(rounds, at())

    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(tooSoon).toBeUndefined()
    expect(next?.id).not.toBe(taken.find(Boolean)?.id)
    expect(post.letters).toEqual([])
  })

  test('a clock that was a year ahead, and is set right, keeps no letter waiting', async () => {
    const { office, ask } = letters
    const people = Array.from({ length: 12 }, (_, at) => `dan${at}@example.vn`)
    await ask(`/${await letters.makeMailing(people)}/begin`)
    const { store, now } = office.services
    const ahead = new Date(now().getTime() + 365 * 24 * 60 * 60_000)
    const take = (at: Date) =>
      store.takeLetter(['practice-2026'], { now: at, every: 1000, until: at })

    const taken = [await take(ahead), await take(now()), await take(now())]

    expect(taken.map(Boolean)).toEqual([true, true, false])
  })
})
