import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tidy } from '../../backup-retention/housekeeping.ts'
import { makeBallot, unitA } from '../../testing/test-ballots.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import { closeAndCount, putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { enterAssessed } from '../../testing/test-points.ts'

const round = 'practice-2026'
const base = `/api/rounds/${round}/replies`
const own = '/api/mine/unit/replies'
const otherUnit = 'A25-02'
const pdf = new TextEncoder().encode('%PDF-1.7 văn bản giải trình')

describe.each(testDatabases())('the right of reply, on %s', (_kind, open) => {
  let office: TestOffice
  let admin: string
  let council: string
  let unit: string
  let other: string

  beforeEach(async () => {
    const database = await open()
    office = await openTestOffice({ open: async () => database, round: { practice: false } })
    admin = await office.setUp()
    council = (await letIn(office, { role: 'council' })).cookies
    unit = (await letIn(office, { role: 'unit', scope: { unit: unitA } })).cookies
    const email = 'unit2@example.vn'
    other = (await letIn(office, { role: 'unit', scope: { unit: otherUnit }, email })).cookies
    await office.pushOnline(Array.from({ length: 7 }, () => makeBallot({ unit: unitA })))
    await enterAssessed(office, round, [unitA, otherUnit])
    await closeAndCount(office, round)
    await putRoundIn(office.services.store, round, 'approved')
  })
  afterEach(() => office.close())

  test('a unit sees its own figures, without a rank and without any other unit', async () => {
    expect(await ask(own, unit)).toEqual({ replies: [] })

    await ask(base, admin, { until: '2026-11-25' })

    const { replies } = await ask(own, unit)
    expect(replies).toMatchObject([
      { round, until: '2026-11-25', standing: true, objection: null, approval: 2 },
    ])
    const [{ provisional }] = replies
    expect(provisional.assessed).toEqual({ points: '139/2', max: '70' })
    expect(provisional.areas).toHaveLength(8)
    expect(JSON.stringify(replies)).not.toMatch(/rank|A25-02/i)
    expect((await ask(own, other)).replies[0].provisional.ballots).toBe(0)
  })

  test('a unit sees nothing of fewer people than everybody may, though the office does', async () => {
    await ask(base, admin, { until: '2026-11-25' })

    const [{ provisional }] = (await ask(own, unit)).replies
    const { rankings } = await ask(`/api/rounds/${round}/result?replicates=0`, council)
    const inside = rankings
      .flatMap(({ units }: { units: { unit: string; index: unknown }[] }) => units)
      .find((each: { unit: string }) => each.unit === unitA)
    expect(inside).toMatchObject({ ballots: 7, index: { percent: expect.any(String) } })
    expect(provisional).toMatchObject({ ballots: 7, percent: null, interval: null })
    const shown = [provisional, ...provisional.areas]
    expect(shown.map(({ survey }) => survey.points)).toEqual(Array.from({ length: 9 }, () => null))
  })

  test('a unit objects once, in its days, and the council answers once', async () => {
    await ask(base, admin, { until: '2026-11-25' })

    const { replies } = await ask(`${own}/${round}`, unit, { text: 'Tiêu chí 3 chấm thiếu.' })
    expect(replies[0].objection).toMatchObject({ text: 'Tiêu chí 3 chấm thiếu.', answer: null })
    expect(await status(`${own}/${round}`, unit, { text: 'Thêm nữa' })).toBe(409)
    expect((await ask(own, other)).replies[0].objection).toBeNull()

    const answer = { verdict: 'dismissed', text: 'Đã xem lại, đúng hồ sơ.' }
    const address = `${base}/2/${unitA}`
    const { objections } = await ask(address, council, answer)
    expect(objections).toMatchObject([{ unit: unitA, current: true, answer }])
    expect(await status(address, admin, { ...answer, verdict: 'upheld' })).toBe(409)
    expect((await ask(own, unit)).replies[0].objection.answer).toMatchObject(answer)
    const { entries } = await ask('/api/log', admin)
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['reply-period.set', 'objection.made', 'objection.answered']),
    )
  })

  test('of two who answer at once, one has answered', async () => {
    await ask(base, admin, { until: '2026-11-25' })
    await ask(`${own}/${round}`, unit, { text: 'Chấm thiếu' })
    const address = `${base}/2/${unitA}`

    const verdicts = ['dismissed', 'upheld']
    const statuses = await Promise.all([
      status(address, council, { verdict: 'dismissed', text: 'Đúng hồ sơ.' }),
      status(address, admin, { verdict: 'upheld', text: 'Đúng là thiếu.' }),
    ])

    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409])
    const [{ answer }] = (await ask(base, admin)).objections
    expect(answer.verdict).toBe(verdicts[statuses.indexOf(200)])
  })

  test('nothing is taken after the last day, nor once the approval is withdrawn', async () => {
    expect(await status(`${own}/${round}`, unit, { text: 'Sớm' })).toBe(409)
    await ask(base, admin, { until: '2026-11-25' })
    office.clock.now = new Date('2026-11-25T17:30:00Z') // the 26th in Hanoi
    expect(await status(`${own}/${round}`, unit, { text: 'Muộn' })).toBe(409)
    expect(await status(base, admin, { until: '2026-11-25' })).toBe(400)

    await ask(base, admin, { until: '2026-11-26' })
    await putRoundIn(office.services.store, round, 'closed')
    expect(await status(`${own}/${round}`, unit, { text: 'Đang sửa' })).toBe(409)
    expect(await status(base, admin, { until: '2026-11-26' })).toBe(409)

    await putRoundIn(office.services.store, round, 'approved')
    expect(await status(`${own}/${round}`, unit, { text: 'Chưa hỏi lại' })).toBe(409)
    await ask(base, admin, { until: '2026-11-26' })
    expect(await status(`${own}/${round}`, unit, { text: 'Về số liệu mới' })).toBe(200)
  })

  test('a file comes with an objection: one, of a known kind, of a bounded size, for the council alone', async () => {
    await ask(base, admin, { until: '2026-11-25' })
    expect(await status(`${own}/${round}/file?name=a.pdf`, unit, pdf)).toBe(409)
    await ask(`${own}/${round}`, unit, { text: 'Xem tệp' })

    const page = new TextEncoder().encode('<script>alert(1)</script>')
    expect(await status(`${own}/${round}/file?name=a.pdf`, unit, page)).toBe(400)
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(pdf)
    expect(await status(`${own}/${round}/file?name=a.pdf`, unit, large)).toBe(413)
    expect(await status(`${own}/${round}/file?name=..%2Fa.pdf`, unit, pdf)).toBe(400)
    const name = encodeURIComponent('Giải trình.pdf')
    expect(await status(`${own}/${round}/file?name=${name}`, unit, pdf)).toBe(200)
    expect(await status(`${own}/${round}/file?name=${name}`, unit, pdf)).toBe(409)

    expect(await status(`${base}/9999999999/${unitA}/file`, council)).toBe(400)
    expect(await status(`${base}/2/%00/file`, council)).toBe(400)
    const taken = await office.ask(`${base}/2/${unitA}/file`, { cookies: council })
    expect(new Uint8Array(await taken.arrayBuffer())).toEqual(pdf)
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment; .*objection\.pdf/)

    office.clock.now = new Date('2027-11-30T00:00:00Z')
    expect(await tidy(office.services)).toMatchObject({ objectionFiles: 1 })
    expect((await ask(base, admin)).objections[0].file).toEqual({
      name: 'Giải trình.pdf',
      size: pdf.byteLength,
      kept: false,
    })
    expect(await status(`${base}/2/${unitA}/file`, council)).toBe(404)
  })

  test('before publication it is looked at who was asked, whose time still runs, and what is not answered', async () => {
    expect(await replyChecks()).toEqual([['no-reply-period', 'look', 0]])

    await ask(base, admin, { until: '2026-11-25' })
    await ask(`${own}/${round}`, unit, { text: 'Chấm thiếu' })
    expect(await replyChecks()).toEqual([
      ['reply-period', 'red', 0],
      ['open-objections', 'red', 1],
    ])
    const { tasks } = await ask('/api/today', council)
    expect(tasks).toContainEqual(expect.objectContaining({ code: 'open-objections', count: 1 }))

    office.clock.now = new Date('2026-11-26T02:00:00Z')
    await ask(`${base}/2/${unitA}`, council, { verdict: 'upheld', text: 'Đúng' })
    expect(await replyChecks()).toEqual([
      ['reply-period', 'done', 0],
      ['open-objections', 'done', 0],
      ['upheld-objections', 'red', 1],
    ])
  })

  async function replyChecks() {
    const { checks } = await ask(`/api/rounds/${round}/checks`, admin)
    return checks.flatMap(({ code, level, count }: Record<string, unknown>) =>
      /repl|objection/.test(String(code)) ? [[code, level, count]] : [],
    )
  }

  async function ask(path: string, cookies: string, body?: unknown) {
    return (await send(path, cookies, body)).json()
  }

  async function status(path: string, cookies: string, body?: unknown): Promise<number> {
    return (await send(path, cookies, body)).status
  }

  function send(path: string, cookies: string, body?: unknown): Promise<Response> {
    return office.ask(path, { cookies, ...(body === undefined ? {} : { method: 'POST', body }) })
  }
})
