/** The same wish six times in one moment: whoever comes second is told what they would be told a second later. */
import { practiceRound } from '@phieu/catalogue'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../testing/test-databases.ts'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone } from '../testing/test-phone.ts'

const round = '/api/rounds/practice-2026'

describe.each(testDatabases())('on %s', (_, open) => {
  let office: TestOffice
  let cookies: string
  afterEach(() => office.close())

  async function begin(): Promise<void> {
    office = await openTestOffice({ open })
    cookies = await office.setUp()
  }

  /** How six are answered, none of them with a failure of the server. */
  async function sixTimes(path: string, bodyOf: (at: number) => unknown): Promise<number[]> {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (__, at) =>
        office.ask(path, { method: 'POST', cookies, body: bodyOf(at) }),
      ),
    )
    expect(office.reports).toEqual([])
    return answers.map(({ status }) => status).toSorted((a, b) => a - b)
  }

  test('of six rounds of one name one is made, and six of several names all are', async () => {
    await begin()
    const { state: _state, ...plan } = practiceRound()
    const named = (id: string) => ({ round: { ...plan, id, practice: false, year: 2027, half: 1 } })
    expect(await sixTimes('/api/rounds', () => named('one'))).toEqual([201, ...allOf(5, 409)])
    expect(await sixTimes('/api/rounds', (at) => named(`of-${at}`))).toEqual(allOf(6, 201))
  })

  test('six interviewers who bring no code have six codes, and of two ways to write one code one is taken', async () => {
    await begin()
    const path = `${round}/interviewers`
    const unnamed = { interviewers: [{ name: 'Lê Văn An' }, { name: 'Lê Thị Bé' }] }
    expect(await sixTimes(path, () => unnamed)).toEqual(allOf(6, 204))
    const coded = (at: number) => ({
      interviewers: [{ name: 'Hoa', code: at % 2 === 0 ? 'nv9' : 'NV9' }],
    })
    expect(await sixTimes(path, coded)).toEqual([204, ...allOf(5, 409)])
    const codes = (await office.services.store.listInterviewers('practice-2026')).map(({ code }) =>
      code.toLowerCase(),
    )
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('one address is invited once', async () => {
    await begin()
    const invite = { name: 'Bình', email: 'binh@example.vn', role: 'supervisor', scope: {} }
    const statuses = await sixTimes('/api/people/invitations', () => invite)
    expect(statuses).toEqual([201, ...allOf(5, 409)])
  })

  test('where a link is wanted there is one', async () => {
    await begin()
    const wish = { units: [unitA], groups: ['ND'], channels: ['web'], label: 'Tờ rơi' }
    await sixTimes(`${round}/links`, () => wish)
    const links = await office.services.store.listLinks('practice-2026')
    expect(links.filter(({ label }) => label === 'Tờ rơi')).toHaveLength(1)
  })

  test('an interview is drawn once, and a draw says how many are its own', async () => {
    await begin()
    const { phone } = await enrolPhone(office)
    const ballots = Array.from({ length: 20 }, () =>
      makeBallot({ mode: 'interview', interviewer: 'i-1' }),
    )
    await phone.verdicts(ballots.map((ballot) => ({ ballot })))
    const same = randomUUID()
    const wish = (id: string) => ({ id, by: 'interviewer', share: { percent: 10 } })
    expect(await sixTimes(`${round}/review/back-checks`, () => wish(same))).toEqual(allOf(6, 200))
    const statuses = await sixTimes(`${round}/review/back-checks`, () => wish(randomUUID()))
    expect(statuses).toEqual(allOf(6, 200))

    const { store } = office.services
    const draws = await store.listBackCheckDraws('practice-2026')
    const checks = await store.listBackChecks('practice-2026')
    expect(draws).toHaveLength(7)
    expect(draws.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(checks.length)
  })
})

/** So many are answered so. */
function allOf(times: number, status: number): number[] {
  return Array<number>(times).fill(status)
}
