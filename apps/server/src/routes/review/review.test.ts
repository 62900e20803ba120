import { randomUUID } from 'node:crypto'
import { createRandomStream, formatFraction, parseFraction } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { citizensQuestionnaire, makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { enrolPhone, openTestPhone } from '../../testing/test-phone.ts'
import { enterAssessed } from '../../testing/test-points.ts'

const round = 'practice-2026'

let office: TestOffice
let admin: string
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  cookies = (await letIn(office, { role: 'supervisor' })).cookies
})
afterEach(() => office.close())

test('a ballot is flagged as it comes, counted all the same, and shown with the figures', async () => {
  const ballot = answering('555555555', { seconds: 10 })
  await office.pushOnline([ballot])

  const [row] = await list('?flag=any')
  expect(row).toEqual([expect.any(String), 'counted', ['fast', 'straight']])
  // The count has drawn its id: the phone's leads nowhere.
  expect(row?.[0]).not.toBe(ballot.id)
  expect(await get(`/review/ballots/${row?.[0]}`)).toMatchObject({
    changeable: true,
    ballot: {
      unit: { id: unitA },
      channel: 'web',
      sealedOn: '2026-11-16',
      seconds: 10,
      level: 100,
    },
    signs: {
      haste: { seconds: 10, readingSeconds: expect.any(Number) },
      straightness: { scored: 9, same: 9, longest: 9 },
      unanswered: { items: 9, unanswered: 0 },
      likeness: { identical: 0, near: 0 },
      sameDay: null,
    },
    history: [],
  })
  const { answers } = await get(`/review/ballots/${row?.[0]}`)
  expect(answers).toHaveLength(9)
  expect(answers[0]).toMatchObject({ place: 5, of: 5, excluded: false })
  expect((await get('/overview')).ballots).toBe(1)
})

test('what came by a code at the counter says so, by its channel alone', async () => {
  const { store } = office.services
  const ballot = answering('543215432')
  await store.addLink({ code: 'counter1', round, unit: unitA, group: 'ND', channel: 'desk' })
  await openTestPhone(office).verdicts([{ ballot, link: 'counter1' }])

  expect(await list('?flag=desk')).toEqual([[expect.any(String), 'counted', ['desk']]])
  expect((await runs()).map(({ run }) => run)).not.toContain('withoutFlagged')
})

test('the office excludes a ballot with a reason; the count, the history and the log say so', async () => {
  const [doubted, other] = [answering('111111111'), answering('543215432')]
  await office.pushOnline([doubted, other])
  const [[id] = []] = await list('?flag=straight')

  const missing = await decide({ to: 'excluded', ballots: [id] })
  expect(missing.status).toBe(400)
  const made = await decide({ to: 'excluded', ballots: [id], reason: 'cùng một người' })

  expect(await made.json()).toEqual({ ballots: 1, moved: 1 })
  expect((await get('/overview')).ballots).toBe(1)
  expect(await list('?review=excluded&decided=yes')).toEqual([[id, 'excluded', ['straight']]])
  expect((await get(`/review/ballots/${id}`)).history).toMatchObject([
    {
      was: 'counted',
      to: 'excluded',
      reason: 'cùng một người',
      by: { name: 'Tài khoản supervisor' },
    },
  ])
  const recount = await post('/recount', undefined, admin)
  expect(await recount.json()).toMatchObject({ ballots: 1, equal: true })
  const log = await (await office.ask('/api/log', { cookies: admin })).text()
  expect(log).toContain('ballots.decided')
  expect(log).not.toContain('cùng một người')
})

test('the effect is what the result becomes, and nothing is written before it is decided', async () => {
  const good = ['543545453', '545354534', '453545345'].map((signs) => answering(signs))
  const bad = answering('111111111')
  const there = answering('434343434', { unit: unitB })
  await office.pushOnline([...good, bad, there])
  await enterAssessed(office, round, [unitA, unitB])

  const [[id] = []] = await list('?flag=straight')
  const choice = { to: 'excluded', ballots: [id] }
  const weighed = await (await post('/review/effect', choice)).json()

  expect(weighed).toMatchObject({ ballots: 1, moved: 1 })
  const [own] = weighed.effect.units.filter(({ unit }: { unit: string }) => unit === unitA)
  expect(own).toMatchObject({ concerned: true, before: { ballots: 4 }, after: { ballots: 3 } })
  expect(own.after).toEqual(own.unflagged)
  expect(await percentOf(unitA)).toBe(own.before.percent)
  await decide({ ...choice, reason: 'vì sao' })
  expect(await percentOf(unitA)).toBe(own.after.percent)
  expect(Number(formatFraction(parseFraction(own.after.points), 4, 'en'))).toBeGreaterThan(
    Number(formatFraction(parseFraction(own.before.points), 4, 'en')),
  )
})

test('beside the result stands the one without doubtful ballots, in practice of few too', async () => {
  const honest = spread(30).map((signs) => answering(signs))
  const few = Array.from({ length: 4 }, () => answering('111111111'))
  await office.pushOnline([...honest, ...few])
  await enterAssessed(office, round, [unitA])

  expect(unitIn(await runs(), 'withoutFlagged')).toMatchObject({
    percent: expect.any(String),
    rank: 1,
  })
})

test('ballots of a filter are decided together, or not at all when others came meanwhile', async () => {
  await office.pushOnline([answering('111111111'), answering('222222222')])
  const filter = { flag: 'straight', unit: unitA, decided: 'no' }

  const late = await decide({ to: 'held', filter, expected: 1, reason: 'xem lại' })
  expect(late.status).toBe(409)
  const made = await decide({ to: 'held', filter, expected: 2, reason: 'xem lại' })

  expect(await made.json()).toEqual({ ballots: 2, moved: 2 })
  expect((await get('/review?flag=straight&decided=no')).total).toBe(0)
})

test('an approved round takes no decision', async () => {
  const ballot = answering('111111111')
  await office.pushOnline([ballot])
  await putRoundIn(office.services.store, round, 'approved')

  const answer = await decide({ to: 'excluded', ballots: [ballot.id], reason: 'vì sao' })

  expect((await answer.json()).code).toBe('frozen-round')
  expect((await get('/review')).changeable).toBe(false)
})

test('other limits hold for what comes from then on, and only an admin sets them', async () => {
  const { limits } = await get('/review/limits')
  const wider = { ...limits, straightItems: 10 }

  expect((await post('/review/limits', wider)).status).toBe(403)
  expect((await post('/review/limits', { ...wider, straightItems: 0 }, admin)).status).toBe(400)
  expect((await post('/review/limits', wider, admin)).status).toBe(200)
  await office.pushOnline([answering('555555555')])

  expect(await list('?flag=any')).toEqual([])
})

test('interviewers stand beside each other, and a card tells what theirs is made of', async () => {
  await interview('i-1', ['543215432', '123454321', '321454123'])
  await interview('i-2', ['555555555', '555555555'])

  const { interviewers } = await get('/review/interviewers')
  expect(interviewers).toMatchObject([
    { interviewer: { id: 'i-2' }, counted: 2, days: 1, flags: { straight: 2 }, concerns: [] },
    { interviewer: { id: 'i-1' }, counted: 3, doubtful: { ballots: 0, expected: 3 } },
  ])
  expect(await get('/review/interviewers/i-2')).toMatchObject({
    report: { doubtful: { ballots: 2, expected: 0 }, effect: null },
    places: [{ unit: { id: unitA }, ballots: 2, level: 100, others: { ballots: 3 } }],
    devices: [{ revokedOn: null }],
  })
  const stranger = await office.ask(`/api/rounds/${round}/review/interviewers/nobody`, { cookies })
  expect(stranger.status).toBe(404)
})

test('back-checks are drawn from a seed, recorded, and count against an interviewer', async () => {
  await interview('i-1', ['543215432', '123454321', '321454123'])
  await interview('i-2', ['451234512'])
  const wish = { id: randomUUID(), by: 'interviewer', share: { percent: 50 } }

  const drawn = await (await post('/review/back-checks', wish)).json()
  const again = await (await post('/review/back-checks', wish)).json()

  expect(drawn).toEqual({ drawn: 3, candidates: 4, seed: expect.stringMatching(/^[0-9a-f]{16}$/) })
  expect(again).toEqual(drawn)
  const { checks } = await get('/review/back-checks')
  expect(checks).toHaveLength(3)
  const [check] = checks.filter(
    ({ interviewer }: { interviewer: { id: string } }) => interviewer.id === 'i-1',
  )
  await post(`/review/back-checks/${check.ballot}`, {
    outcome: 'did-not-happen',
    note: 'không có ai được hỏi hôm đó',
  })

  expect((await get('/review/interviewers')).interviewers[0]).toMatchObject({
    interviewer: { id: 'i-1' },
    concerns: ['did-not-happen'],
    backChecks: { 'did-not-happen': 1, open: 1 },
  })
  const strange = await post(`/review/back-checks/${randomUUID()}`, { outcome: 'confirmed' })
  expect(strange.status).toBe(404)
})

/** A citizen's ballot with these options, one sign an item. */
function answering(signs: string, given: Partial<Ballot> = {}): Ballot {
  const answers = Object.fromEntries(
    citizensQuestionnaire.items.map(({ id }, at) => [id, Number(signs[at])]),
  )
  return makeBallot({ answers, ...given })
}

/** So many answers by chance, of which no two are alike. */
function spread(count: number): string[] {
  const chance = createRandomStream('0000000000000001')
  const sign = () => `${chance.below(5) + 1}`
  return Array.from({ length: count }, () => Array.from({ length: 9 }, sign).join(''))
}

async function interview(interviewer: string, answers: readonly string[]): Promise<void> {
  const { phone } = await enrolPhone(office, interviewer)
  const mode = 'interview' as const
  const ballots = answers.map((signs) => answering(signs, { interviewer, mode }))
  await phone.verdicts(ballots.map((ballot) => ({ ballot })))
}

async function get(path: string) {
  const answer = await office.ask(`/api/rounds/${round}${path}`, { cookies })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

function post(path: string, body: unknown, by = cookies): Promise<Response> {
  return office.ask(`/api/rounds/${round}${path}`, { method: 'POST', body, cookies: by })
}

function decide(wish: Record<string, unknown>): Promise<Response> {
  return post('/review/decisions', { id: randomUUID(), ...wish })
}

async function list(query: string) {
  const { ballots } = await get(`/review${query}`)
  return ballots.map((row: { id: string; review: string; flags: string[] }) => [
    row.id,
    row.review,
    row.flags,
  ])
}

type Run = {
  run: string
  rankings: { units: { unit: string; percent: string | null; rank: number | null }[] }[]
}

async function runs(): Promise<Run[]> {
  return (await get('/result?replicates=0')).sensitivity
}

function unitIn(all: readonly Run[], name: string) {
  const found = all.find(({ run }) => run === name)
  return found?.rankings.flatMap(({ units }) => units).find(({ unit }) => unit === unitA)
}

async function percentOf(unit: string): Promise<string | undefined> {
  const { rankings } = await get('/result?replicates=0')
  const units = rankings.flatMap((ranking: { units: { unit: string }[] }) => ranking.units)
  return units.find((each: { unit: string }) => each.unit === unit)?.index.percent
}
