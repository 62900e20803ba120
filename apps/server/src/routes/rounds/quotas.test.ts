import { QuotaPreview } from '@phieu/office'
import { expect, onTestFinished, test } from 'vitest'
import { openTestOffice } from '../../testing/test-office.ts'

const QUOTAS = '/api/rounds/practice-2026/quotas'

test.each(['csv', 'xlsx'])('the table of quotas comes back as it left, as %s', async (format) => {
  const { office, cookies } = await open()
  const template = await office.ask(`${QUOTAS}/template.${format}?language=vi`, { cookies })
  const file = new Uint8Array(await template.arrayBuffer())

  const preview = await send(file)

  expect(preview.faults).toEqual([])
  const plan = (await office.services.plans.find('practice-2026'))!
  expect(Object.keys(preview.numbers)).toEqual([...plan.units.keys()])
  const [unit] = [...plan.units.values()]
  expect(preview.numbers[unit!.id]).toMatchObject({ ND: 50 })

  async function send(body: Uint8Array<ArrayBuffer>) {
    const answer = await office.ask(`${QUOTAS}/preview`, { method: 'POST', body, cookies })
    return QuotaPreview.parse(await answer.json())
  }
})

test('what is wrong with a table is told by its cells, and nothing of it is taken', async () => {
  const { office, cookies } = await open()
  const plan = (await office.services.plans.find('practice-2026'))!
  const blockB = [...plan.units.values()].find(({ block }) => block === 'B')!
  const table = [
    'unit_id;ND;HDND;VC',
    `${blockB.id};12;-3;4`,
    `${blockB.id};12;;`,
    'khong-co;5;;',
  ].join('\r\n')

  const answer = await office.ask(`${QUOTAS}/preview`, {
    method: 'POST',
    body: new TextEncoder().encode(table),
    cookies,
  })
  const { numbers, faults } = QuotaPreview.parse(await answer.json())

  expect(numbers).toEqual({})
  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['negative', 2, 'C'],
    ['group-not-in-block', 2, 'D'],
    ['row-twice', 3, 'A'],
    ['unknown-unit', 4, 'A'],
  ])
})

test('how many people each group has for each unit comes by the same kind of table', async () => {
  const { office, cookies } = await open()
  const plan = (await office.services.plans.find('practice-2026'))!
  const blockB = [...plan.units.values()].find(({ block }) => block === 'B')!
  const read = async (table: string) => {
    const body = new TextEncoder().encode(table)
    const path = `${QUOTAS}/preview?numbers=sizes`
    return QuotaPreview.parse(
      await (await office.ask(path, { method: 'POST', body, cookies })).json(),
    )
  }

  expect((await read(`unit_id;ND;HDND\r\n${blockB.id};;31`)).numbers).toEqual({
    [blockB.id]: { HDND: 31 },
  })
  // A unit may have nobody of a group, as it is typed and as the round keeps it.
  expect((await read(`unit_id;ND;HDND\r\n${blockB.id};;0`)).numbers).toEqual({
    [blockB.id]: { HDND: 0 },
  })
  const empty = await office.ask(`${QUOTAS}/template.csv?numbers=sizes`, { cookies })
  expect(await empty.text()).toContain(`${blockB.id};B;`)
})

async function open() {
  const office = await openTestOffice()
  onTestFinished(() => office.close())
  return { office, cookies: await office.setUp() }
}
