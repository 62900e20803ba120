/** Whom the rule proposes where the office sees more than is published. */
import { practiceRound } from '@phieu/catalogue'
import { Awards } from '@phieu/office'
import { openPackage } from '@phieu/publication'
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enterAssessed } from '../testing/test-points.ts'

const round = 'cchc-2026-h1'
const reason = 'Chỉ hai xã được đánh giá'

let office: TestOffice
afterEach(() => office.close())

test('a first that only the office sees is not proposed, and said so; what is granted can be published', async () => {
  const cookies = await openRound()
  const ask = (path: string, body?: object) =>
    office.ask(path, { cookies, ...(body && { method: 'POST', body }) })
  const base = `/api/rounds/${round}`

  const { awards, withheld } = Awards.parse(await (await ask(`${base}/awards`)).json())

  expect(withheld).toMatchObject([{ block: 'B', kind: 'first', unit: { id: unitA } }])
  expect(awards.map(({ kind, unit }) => [kind, unit.id])).toEqual([['first', unitB]])
  const first = { block: 'B', kind: 'first', granted: true }
  expect((await ask(`${base}/awards`, { ...first, unit: unitB })).status).toBe(200)
  const published = await ask(`${base}/publish`, { replicates: 100, reason })
  expect(await published.json()).toMatchObject({ round })
  const file = await (await ask(`/results/${round}/package.zip`)).arrayBuffer()
  const { granted } = JSON.parse(
    (await openPackage(new Uint8Array(file)))!.parts.get('awards.json')!,
  )
  expect(granted).toEqual([{ block: 'B', kind: 'first', unit: unitB, title: null }])
}, 300_000)

/** All gave one commune the best answers, so its points would tell what its six businesses said; another has worse ones. */
async function openRound(): Promise<string> {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const post = (path: string, body: object) => office.ask(path, { method: 'POST', cookies, body })
  const { state: _state, ...plan } = practiceRound()
  const given = { id: round, practice: false, year: 2026, half: 1, onePerson: true }
  await post('/api/rounds', { round: { ...plan, ...given } })
  await post(`/api/rounds/${round}/box/key`, { holder: 'server' })
  await post(`/api/rounds/${round}/state`, { to: 'open', reason })
  await office.pushOnline([
    ...Array.from({ length: 30 }, () => makeBallot({ round }, 5)),
    ...Array.from({ length: 6 }, () => makeBallot({ round, group: 'DN' }, 5)),
    ...Array.from({ length: 30 }, () => makeBallot({ round, unit: unitB }, 3)),
    ...Array.from({ length: 10 }, () => makeBallot({ round, unit: unitB, group: 'DN' }, 3)),
  ])
  await enterAssessed(office, round, [unitA, unitB])
  await post(`/api/rounds/${round}/state`, { to: 'closed', reason })
  await office.services.counts.settle()
  await post(`/api/rounds/${round}/state`, { to: 'approved', reason })
  return cookies
}
