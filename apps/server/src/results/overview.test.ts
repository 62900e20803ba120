import { Overview, UnitReport } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openLink, openTestPhone } from '../testing/test-phone.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('who has the overview already is told that it is the same, until another ballot is counted', async () => {
  await office.pushOnline([makeBallot()])
  const tag = (await read()).headers.get('etag') ?? ''

  const again = await read('', tag)
  expect([again.status, await again.text()]).toEqual([304, ''])

  await office.pushOnline([makeBallot()])
  const fresh = await read('', tag)
  expect(fresh.status).toBe(200)
  expect(Overview.parse(await fresh.json()).ballots).toBe(2)
})

test('units are told with the ballots that came since, also where nothing but ballots changed', async () => {
  const link = await openLink(office)
  const phone = openTestPhone(office)
  await phone.push([{ ballot: makeBallot(), link }])
  expect([await ballotsOfUnits(), await ballotsOnPage()]).toEqual([1, 1])

  await phone.push([{ ballot: makeBallot(), link }])

  expect([await ballotsOnPage(), await ballotsOfUnits()]).toEqual([2, 2])
})

test('one block is told with its units, of the others how far they are', async () => {
  await office.pushOnline([makeBallot()])
  const all = Overview.parse(await (await read()).json())
  const { id: own } = all.blocks.find(({ units }) => units.some(({ id }) => id === unitA))!

  const { blocks, ballots } = Overview.parse(await (await read(`?block=${own}`)).json())

  expect(ballots).toBe(1)
  expect(blocks.map(({ standing }) => standing)).toEqual(all.blocks.map((each) => each.standing))
  expect(blocks.find(({ id }) => id === own)).toEqual(all.blocks.find(({ id }) => id === own))
  const others = blocks.filter(({ id }) => id !== own)
  expect(others.map(({ units, standing }) => [units.length, standing.units > 0])).toEqual(
    others.map(() => [0, true]),
  )
  const first = Overview.parse(await (await read('?block=none')).json())
  expect(first.blocks[0]?.units).toEqual(all.blocks[0]?.units)
})

async function ballotsOfUnits(): Promise<number> {
  const { blocks } = Overview.parse(await (await read()).json())
  return blocks.flatMap(({ units }) => units).reduce((sum, { ballots }) => sum + ballots, 0)
}

/** On the page of the unit itself. */
async function ballotsOnPage(): Promise<number> {
  const answer = await office.ask(`/api/rounds/practice-2026/units/${unitA}`, { cookies })
  return UnitReport.parse(await answer.json()).ballots
}

function read(query = '', tag = ''): Promise<Response> {
  return office.ask(`/api/rounds/practice-2026/overview${query}`, {
    cookies,
    headers: { 'if-none-match': tag },
  })
}
