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
  expect(Object.keys(preview.targets)).toEqual([...plan.units.keys()])
  const [unit] = [...plan.units.values()]
  expect(preview.targets[unit!.id]).toMatchObject({ ND: 50 })

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
  const { targets, faults } = QuotaPreview.parse(await answer.json())

  expect(targets).toEqual({})
  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['negative', 2, 'C'],
    ['group-not-in-block', 2, 'D'],
    ['row-twice', 3, 'A'],
    ['unknown-unit', 4, 'A'],
  ])
})

async function open() {
  const office = await openTestOffice()
  onTestFinished(() => office.close())
  return { office, cookies: await office.setUp() }
}
