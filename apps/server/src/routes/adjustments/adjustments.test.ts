import { randomUUID } from 'node:crypto'
import type { Adjustment } from '@phieu/survey'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { openTestSqlite } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const path = '/api/rounds/practice-2026/adjustments'

let database: Database
let office: TestOffice
let cookies: string
beforeEach(async () => {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  cookies = await office.setUp()
})
afterEach(() => office.close())

const adjustment = (given: Partial<Adjustment> = {}): Adjustment => ({
  id: randomUUID(),
  unit: 'A25-02',
  kind: 'bonus',
  points: 2.5,
  reason: 'Sáng kiến cải cách',
  document: '12/QĐ-UBND ngày 05/01/2026',
  decidedBy: 'Hội đồng thẩm định',
  decidedOn: '2026-01-05',
  ...given,
})

test('bonus and penalty points are entered with reason and document, and sent twice count once', async () => {
  const [bonus, penalty] = [adjustment(), adjustment({ kind: 'penalty', points: 0.5 })]

  await enter(bonus)
  await enter(bonus)
  const answer = await enter(penalty)

  expect(answer).toMatchObject({
    note: null,
    adjustment: {
      ...penalty,
      unitName: 'Sở Nội vụ',
      block: 'A',
      entered: { by: { name: 'Nguyễn Thị Ánh' }, at: '2026-11-20T18:30:00.000Z' },
      withdrawn: null,
    },
  })
  const list = await read()
  expect(list.adjustments).toHaveLength(2)
  expect(list).toMatchObject({
    changeable: true,
    caps: { maxBonus: 5, maxPenalty: 5 },
    sums: [{ unit: 'A25-02', bonus: 2.5, bonusCounted: 2.5, penalty: 0.5, penaltyCounted: 0.5 }],
  })
})

test('what is above the cap is entered, said, and not counted', async () => {
  await enter(adjustment({ points: 3.25 }))
  const { note } = await enter(adjustment({ points: 2 }))

  expect(note.vi).toContain('là 5,25')
  expect(note.vi).toContain('chỉ 5 điểm được tính')
  expect((await read()).sums).toMatchObject([{ bonus: 5.25, bonusCounted: 5 }])
})

test('a wrong entry is withdrawn with a reason, and stays to be read', async () => {
  const own = adjustment()
  await enter(own)

  const answer = await send(`/${own.id}/withdraw`, { reason: 'nhập nhầm đơn vị' })

  expect(answer.status).toBe(200)
  const { adjustments, sums } = await read()
  expect(adjustments).toMatchObject([
    { id: own.id, withdrawn: { reason: 'nhập nhầm đơn vị', by: { name: 'Nguyễn Thị Ánh' } } },
  ])
  expect(sums).toEqual([])
  expect((await send(`/${randomUUID()}/withdraw`, { reason: 'x' })).status).toBe(404)
})

test.each<[string, Partial<Adjustment>, number]>([
  ['a unit that is not of the round', { unit: 'A99' }, 400],
  ['a block without bonus and penalty', { unit: 'C01' }, 400],
  ['a decision that is still to come', { decidedOn: '2026-11-22' }, 400],
  ['no points', { points: 0 }, 400],
  ['three decimals', { points: 1.005 }, 400],
  ['no document', { document: ' ' }, 400],
])('%s is refused', async (_name, given, status) => {
  const central = (await office.services.plans.find('practice-2026'))!.units
  const unit = [...central.values()].find(({ block }) => block === 'C')!.id
  const own = adjustment(given.unit === 'C01' ? { unit } : given)

  const answer = await send('', own)

  expect(answer.status).toBe(status)
  expect((await answer.json()).detail).toBeTruthy()
  expect((await read()).adjustments).toEqual([])
})

test('another adjustment under the same id is a conflict', async () => {
  const own = adjustment()
  await enter(own)

  expect((await send('', { ...own, points: 1 })).status).toBe(409)
})

test('a published round takes none, and none is withdrawn', async () => {
  const own = adjustment()
  await enter(own)
  await putRoundIn(office.services.store, 'practice-2026', 'published')

  const entered = await send('', adjustment())
  const withdrawn = await send(`/${own.id}/withdraw`, { reason: 'x' })

  for (const answer of [entered, withdrawn]) {
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'frozen-round'])
  }
  expect(await read()).toMatchObject({ changeable: false, sums: [{ bonusCounted: 2.5 }] })
})

test('the council reads adjustments and enters none', async () => {
  await sql`update office_users set role = 'council'`.execute(database.db)

  expect((await office.ask(path, { cookies })).status).toBe(200)
  expect((await send('', adjustment())).status).toBe(403)
})

function send(to: string, body: unknown) {
  return office.ask(`${path}${to}`, { method: 'POST', body, cookies })
}

async function enter(own: Adjustment) {
  const answer = await send('', own)
  expect(answer.status).toBe(200)
  return answer.json()
}

async function read() {
  return (await office.ask(path, { cookies })).json()
}
