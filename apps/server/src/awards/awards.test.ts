/** Whom the rule proposes where the office sees more than is published. */
import { loadDefinition, practiceRound } from '@phieu/catalogue'
import { Awards } from '@phieu/office'
import { openPackage } from '@phieu/publication'
import type { Ballot } from '@phieu/survey'
import { afterEach, expect, test } from 'vitest'
import { draftAwards } from './awards.ts'
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

  let reads = 0
  const { store } = office.services
  const readRound = store.readRound.bind(store)
  store.readRound = (...asked) => {
    reads += 1
    return readRound(...asked)
  }
  const { awards, withheld } = Awards.parse(await (await ask(`${base}/awards`)).json())

  expect(reads).toBe(1)
  expect(withheld).toMatchObject([{ block: 'B', kind: 'first', unit: { id: unitA } }])
  expect(awards.map(({ kind, unit }) => [kind, unit.id])).toEqual([['first', unitB]])
  const first = { block: 'B', kind: 'first', granted: true }
  expect((await ask(`${base}/awards`, { ...first, unit: unitB })).status).toBe(200)
  expect(await readDraft(practiceRound().id)).toEqual({ proposed: [], granted: [] })
  const draft = await readDraft(round)
  const published = await ask(`${base}/publish`, { replicates: 100, reason })
  expect(await published.json()).toMatchObject({ round })
  const file = await (await ask(`/results/${round}/package.zip`)).arrayBuffer()
  const { parts } = (await openPackage(new Uint8Array(file)))!
  const told = JSON.parse(parts.get('awards.json')!)
  expect(told.granted).toEqual([{ block: 'B', kind: 'first', unit: unitB, title: null }])
  expect(draft).toEqual(told)
}, 300_000)

/** As the draft annex has it. */
async function readDraft(id: string) {
  return draftAwards(office.services, (await office.services.plans.find(id))!)
}

/**
 * Where no minimum is set for a rank, as in the catalogue one is: eight people gave one commune the best
 * answers, too few to be told of in public; another has worse ones.
 */
async function openRound(): Promise<string> {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const post = (path: string, body: object) => office.ask(path, { method: 'POST', cookies, body })
  const definition = loadDefinition()
  const { rankMinimum: _rankMinimum, ...scoring } = definition.scoring
  await office.services.store.addDefinition({ ...definition, version: 2, scoring })
  const { state: _state, ...plan } = practiceRound()
  const pinned = { id: definition.id, version: 2 }
  const given = {
    id: round,
    definition: pinned,
    practice: false,
    year: 2026,
    half: 1,
    onePerson: true,
  }
  await post('/api/rounds', { round: { ...plan, ...given } })
  await post(`/api/rounds/${round}/box/key`, { holder: 'server' })
  await post(`/api/rounds/${round}/state`, { to: 'open', reason })
  const asked = (more: Partial<Ballot>, answer: number) => {
    const ballot = makeBallot({ round, ...more }, answer)
    return { ...ballot, questionnaire: { ...ballot.questionnaire, version: 2 } }
  }
  await office.pushOnline([
    ...Array.from({ length: 8 }, () => asked({}, 5)),
    ...Array.from({ length: 30 }, () => asked({ unit: unitB }, 3)),
    ...Array.from({ length: 10 }, () => asked({ unit: unitB, group: 'DN' }, 3)),
  ])
  await enterAssessed(office, round, [unitA, unitB])
  await post(`/api/rounds/${round}/state`, { to: 'closed', reason })
  await office.services.counts.settle()
  await post(`/api/rounds/${round}/state`, { to: 'approved', reason })
  return cookies
}
