/** While a real round takes ballots, or some lie in its box, nobody reads an index or a rank of it. */
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openInsiderDesk, rate } from '../testing/test-insiders.ts'
import { closeAndCount } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enterAssessed } from '../testing/test-points.ts'
import { drawBoxKey } from '../testing/test-real-round.ts'

const round = 'practice-2026'
const base = `/api/rounds/${round}`
const real = { practice: false, year: 2026 }

let office: TestOffice
let cookies: string
afterEach(() => office.close())

test('a real round that takes ballots shows no result, no draft, no comparison of modes and no effect of a decision', async () => {
  await openRound(real)
  await office.pushOnline(citizens(10))

  expect(await shown()).toEqual([
    [409, 'box-unopened'],
    [409, 'box-unopened'],
    [409, 'box-unopened'],
    [409, 'box-unopened'],
  ])

  await closeAndCount(office, round)
  expect((await shown()).map(([status]) => status)).toEqual([200, 200, 200, 200])
})

test.each([{ practice: true }, { practice: false, synthetic: true }])(
  'a round without real opinions shows them at once: %o',
  async (kind) => {
    await openRound({ ...real, ...kind })
    await office.pushOnline(citizens(10))

    expect((await shown()).map(([status]) => status)).toEqual([200, 200, 200, 200])
  },
)

test('a closed round waits for the key of its box, and for no late ballot', async () => {
  await openRound(real)
  const sheet = await drawBoxKey()
  const { publicKey } = sheet
  await office.services.keys.make(round, { holder: 'sheets', publicKey }, '2026-11-20')
  const desk = openInsiderDesk(office, cookies)
  await desk.add('An', { blocks: ['C2'] })
  await desk.draw('all')
  const [link] = await desk.links()
  await rate(office, link?.code ?? '', 'C04')
  await office.pushOnline(citizens(10))
  await closeAndCount(office, round)
  await office.pushOnline([makeBallot({ sealedOn: '2026-11-19' })])

  const waiting = await office.ask(`${base}/result?replicates=0`, { cookies })
  expect(await waiting.json()).toMatchObject({
    code: 'box-unopened',
    detail: '1 envelopes lie unopened: there is no index and no rank before they are counted.',
  })

  await post('/box/open', { secret: sheet.secret })
  await office.services.counts.settle()
  expect(await office.services.store.sumBox(round)).toMatchObject({ lying: 0, held: 1 })
  expect((await shown()).map(([status]) => status)).toEqual([200, 200, 200, 200])
})

test('exports change with a count, and not with what lies in the box', async () => {
  await openRound(real)
  const exported = async () => {
    const tables = ['units', 'areas', 'items'].map((table) =>
      office.ask(`${base}/exports/${table}.csv?language=vi`, { cookies }),
    )
    return Promise.all((await Promise.all(tables)).map((file) => file.text()))
  }
  const before = await exported()

  await office.pushOnline(citizens(9))
  expect(await exported()).toEqual(before)
  await office.pushOnline(citizens(1))
  expect(await exported()).not.toEqual(before)
})

async function openRound(wish: object) {
  office = await openTestOffice({ round: wish })
  cookies = await office.setUp()
  await enterAssessed(office, round, [unitA])
}

/** How the result, the draft of an annex, the collecting and the effect of a decision are answered. */
async function shown(): Promise<[number, string | undefined][]> {
  const { ballots } = await (await office.ask(`${base}/review`, { cookies })).json()
  const answers = [
    await office.ask(`${base}/result?replicates=0`, { cookies }),
    await office.ask(`${base}/annex/C.docx?replicates=0`, { cookies }),
    await office.ask(`${base}/collecting`, { cookies }),
    await post('/review/effect', { to: 'excluded', ballots: [ballots[0].id] }),
  ]
  return Promise.all(
    answers.map(async (answer): Promise<[number, string | undefined]> => {
      const problem = answer.ok ? undefined : await answer.json()
      return [answer.status, problem?.code]
    }),
  )
}

function post(path: string, body: object): Promise<Response> {
  return office.ask(`${base}${path}`, { method: 'POST', cookies, body })
}

function citizens(size: number) {
  return Array.from({ length: size }, () => makeBallot())
}
