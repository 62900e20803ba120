import { Readiness, RoundDetail } from '@phieu/office'
import type { ExtraQuestion, Round } from '@phieu/survey'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openTestPhone } from '../../testing/test-phone.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const ROUND = '/api/rounds/practice-2026'

const visited: ExtraQuestion = {
  id: 'visited',
  kind: 'single',
  place: 'before',
  text: { vi: 'Đã đến chưa?', en: 'Been there?' },
  options: [
    { code: 1, vi: 'Rồi', en: 'Yes' },
    { code: 2, vi: 'Chưa', en: 'No' },
  ],
}

describe('a draft', () => {
  test('is planned anew as a whole, and says so with another revision', async () => {
    const { plan, read } = await openDraft()
    const before = await read()

    const after = await plan({ defaultTarget: 12, extra: [visited], graceDays: 5 }, before)

    expect(after.status).toBe(200)
    const now = await read()
    expect(now.round).toMatchObject({ defaultTarget: 12, extra: [visited], graceDays: 5 })
    expect(now.revision).not.toBe(before.revision)
    expect(now.plannable).toEqual(['pins', 'about', 'questions', 'days', 'quotas'])
  })

  test('keeps the change of whoever was first when two people edit it', async () => {
    const { plan, read } = await openDraft()
    const seen = await read()
    await plan({ defaultTarget: 12 }, seen)

    const second = await plan({ defaultTarget: 99 }, seen)

    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ code: 'conflict' })
    expect((await read()).round.defaultTarget).toBe(12)
  })

  test('moves to another registry as long as nothing rests on its units', async () => {
    const { office, plan, read } = await openDraft()
    expect((await plan({ registry: 'hanoi-2024' }, await read())).status).toBe(200)

    await office.services.store.addLink({
      code: 'abcdef12',
      round: 'practice-2026',
      unit: 'A24-01',
      group: 'ND',
      channel: 'web',
    })
    const second = await plan({ registry: 'hanoi-2026' }, await read())

    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ code: 'pinned-round' })
    expect((await read()).round.registry).toBe('hanoi-2024')
  })

  test.each<[string, Partial<Round>, string]>([
    [
      'a question that waits for itself',
      { extra: [{ ...visited, askIf: { is: 'answered', question: 'visited' } }] },
      'no such question comes before it',
    ],
    ['a quota for a unit that there is not', { unitTargets: { nobody: { ND: 3 } } }, 'nobody'],
    ['a group that is not asked', { targets: { XX: 3 } }, 'XX'],
    ['a registry that nobody has', { registry: 'hanoi-1900' }, 'hanoi-1900'],
  ])('is not planned with %s', async (_what, change, told) => {
    const { plan, read } = await openDraft()

    const answer = await plan(change, await read())

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(told)
  })
})

describe('an open round', () => {
  test('still takes quotas, its last day and days of grace', async () => {
    const { plan, read } = await openDraft({ state: 'open', fieldworkPeriod: days('01', '20') })

    const change = { fieldworkPeriod: days('01', '30'), graceDays: 3, targets: { ND: 80 } }
    expect((await plan(change, await read())).status).toBe(200)
    expect((await read()).plannable).toEqual(['days', 'quotas'])
  })

  test.each<[string, Partial<Round>]>([
    ['what is asked', { extra: [visited] }],
    ['its title', { title: { vi: 'Khác', en: 'Other' } }],
    ['its first day', { fieldworkPeriod: days('02', '20') }],
  ])('does not change %s any more', async (_what, change) => {
    const { plan, read } = await openDraft({ state: 'open', fieldworkPeriod: days('01', '20') })

    const answer = await plan(change, await read())

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'opened-round' })
  })
})

describe('before a round is opened', () => {
  test('it is told that nobody can be reached, that the days are over, and what is not translated', async () => {
    const { office, cookies } = await openDraft({
      fieldworkPeriod: { from: '2026-01-01', to: '2026-01-31' },
      title: { vi: 'Đợt 1', en: 'Đợt 1' },
    })

    const readiness = await readReadiness(office, cookies)

    expect(readiness).toMatchObject({ links: 0, invitations: 0, insiders: 0, interviewers: 0 })
    expect(readiness.findings).toMatchObject([
      { level: 'missing', code: 'no-way' },
      { level: 'missing', code: 'days-over', examples: ['2026-01-31'] },
      { level: 'look', code: 'texts-alike', examples: ['Đợt 1'] },
    ])
  })

  test('a real round misses its box key until somebody has said who holds it', async () => {
    const { office, cookies } = await openDraft({ practice: false })
    const before = await readReadiness(office, cookies)
    await office.ask(`${ROUND}/box/key`, { method: 'POST', body: { holder: 'server' }, cookies })
    const after = await readReadiness(office, cookies)

    expect([before.boxKey, after.boxKey]).toEqual(['none', 'server'])
    expect(before.findings).toContainEqual({
      level: 'missing',
      code: 'no-box-key',
      count: 0,
      examples: [],
    })
    expect(after.findings.map(({ code }) => code)).not.toContain('no-box-key')
  })

  test('units that no way leads to, and quotas above the size of a group, are named', async () => {
    const { office, cookies } = await openDraft({
      groupSizes: { CTH: 20 },
      targets: {},
      defaultTarget: 30,
    })
    const [unit] = [...(await office.services.plans.find('practice-2026'))!.units.values()]
    const link = { code: 'abcdef12', round: 'practice-2026', unit: unit!.id, group: 'ND' }
    await office.services.store.addLink({ ...link, channel: 'web' })

    const { findings, wanted } = await readReadiness(office, cookies)

    expect(wanted).toBeGreaterThan(0)
    const codes = findings.map(({ code }) => code)
    expect(codes).toContain('units-without-way')
    expect(codes).toContain('quota-above-size')
  })
})

test('an extra question is asked through a link, and a ballot that answers another is counted nowhere', async () => {
  const { office, plan, read, cookies } = await openDraft()
  await plan({ extra: [{ ...visited, required: true }] }, await read())
  await office.ask(`${ROUND}/state`, { method: 'POST', body: { to: 'open' }, cookies })
  const found = (await office.services.plans.find('practice-2026'))!
  const [unit] = [...found.units.values()]
  const questionnaire = found.questionnaireFor(unit!.block, 'ND')!
  const link = { code: 'abcdef12', round: 'practice-2026', unit: unit!.id, group: 'ND' }
  await office.services.store.addLink({ ...link, channel: 'web' })

  const opened: unknown = await (await office.ask('/api/links/abcdef12')).json()
  expect(opened).toMatchObject({ extra: [{ id: 'visited' }] })

  const ballot = (extra: object) => ({
    id: crypto.randomUUID(),
    round: 'practice-2026',
    unit: unit!.id,
    group: 'ND',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(questionnaire.items.map(({ id }) => [id, 5])),
    sealedOn: '2026-11-20',
    ...extra,
  })
  const ballots = [{ visited: 2 }, { visited: 3 }, { visited: 1, other: 4 }, {}].map((extra) => ({
    ballot: ballot({ extra, seconds: 120 }),
    link: 'abcdef12',
  }))
  await openTestPhone(office).verdicts(ballots)

  const sums = await office.services.store.sumBox('practice-2026')
  expect(sums).toMatchObject({ receipts: 4, counted: 1, faulty: 3 })
})

function days(from: string, to: string) {
  return { from: `2026-11-${from}`, to: `2026-11-${to}` }
}

async function readReadiness(office: TestOffice, cookies: string) {
  return Readiness.parse(await (await office.ask(`${ROUND}/readiness`, { cookies })).json())
}

/** An office whose practice round is a draft again, unless said otherwise. */
async function openDraft(round: Partial<Round> = {}) {
  const office = await openTestOffice({ round: { state: 'draft', ...round } })
  onTestFinished(() => office.close())
  const cookies = await office.setUp()
  const read = async () => RoundDetail.parse(await (await office.ask(ROUND, { cookies })).json())
  const plan = ({ ...change }: Partial<Round>, seen: Awaited<ReturnType<typeof read>>) => {
    const { id: _id, state: _state, ...standing } = seen.round
    const body = { revision: seen.revision, plan: { ...standing, ...change } }
    return office.ask(`${ROUND}/plan`, { method: 'POST', body, cookies })
  }
  return { office, cookies, read, plan }
}
