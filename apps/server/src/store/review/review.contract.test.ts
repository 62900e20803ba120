import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { createCounter, defaultFlagLimits, type FlagLimits } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withoutFlagged } from '../../results/without-flagged.ts'
import {
  citizensQuestionnaire,
  makeBallot,
  questionnaireFor,
  unitA,
  unitB,
} from '../../testing/test-ballots.ts'
import { judged, layAndCount, type JudgedWish } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { InterviewerTally, Review, UnitTally } from '../ballots/ballot-store.ts'
import type { Database } from '../../database/database.ts'
import type { Chosen, NewDecision } from './review-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id
const about = (_unit: string, group: string) => questionnaireFor(group)

describe.each(testDatabases())('judging on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('two ballots with the same answers are flagged both, whichever came first', async () => {
    const [one, other] = [answering('543215432'), answering('543215432')]
    await keep([one])
    expect(await flagsOf(one)).toEqual([])

    await keep([other])

    expect(await flagsOf(one)).toEqual(['duplicate'])
    expect(await flagsOf(other)).toEqual(['duplicate'])
    expect(await idsAlike(one)).toEqual([[other.id, 0]])
  })

  test('one that differs in one answer is shown beside it, and flagged with three of its kind', async () => {
    const middle = answering('543215432')
    await keep([middle, answering('443215432')])
    await keep([answering('533215432')])
    expect(await flagsOf(middle)).toEqual([])

    await keep([answering('543215433')])

    expect(await flagsOf(middle)).toEqual(['duplicate'])
    expect(await idsAlike(middle)).toHaveLength(3)
  })

  test('the same answers about another unit, or of another group, are no duplicate', async () => {
    const own = answering('543215432')
    await keep([own, answering('543215432', { unit: unitB })])

    expect(await flagsOf(own)).toEqual([])
  })

  test('an interviewer’s day with more ballots than the limit is flagged as a whole', async () => {
    const limits = { ...defaultFlagLimits, interviewerDay: 2 }
    const by = { interviewer: 'i-1', mode: 'interview' } as const
    const day = ['543215432', '123454321'].map((signs) => answering(signs, by))
    const next = answering('321454123', { ...by, sealedOn: '2026-11-21' })
    await keep([...day, next], { limits })
    expect(await flagsOf(day[0]!)).toEqual([])

    const third = answering('145231454', { ...by, unit: unitB })
    await keep([third], { limits })

    expect(await Promise.all([...day, third, next].map(flagsOf))).toEqual([
      ['burst'],
      ['burst'],
      ['burst'],
      [],
    ])
    expect(await differencesFromBallots()).toEqual([])
  })

  test('excluding takes a ballot out of its tally, counting puts it back, and nothing is deleted', async () => {
    const [one, other] = [answering('543215432'), answering('123454321')]
    await keep([one, other])
    const before = await store.listTallies(round)

    expect(await decide('excluded', { ballots: [one.id] })).toEqual({ ballots: 1, moved: 1 })
    expect((await store.listTallies(round))[0]!.tally.ballots).toBe(1)
    expect(await decide('held', { ballots: [one.id, other.id] })).toEqual({ ballots: 2, moved: 1 })
    expect(await store.listTallies(round)).toEqual([])
    expect(await decide('counted', { ballots: [one.id, other.id] })).toEqual({
      ballots: 2,
      moved: 2,
    })

    expect(await store.listTallies(round)).toEqual(before)
    expect(await historyOf(one)).toEqual([
      ['held', 'counted'],
      ['excluded', 'held'],
      ['counted', 'excluded'],
    ])
    expect((await store.findReviewed(round, one.id))!.ballot).toEqual(one)
  })

  test('a decision that is sent twice is made once', async () => {
    const own = answering('543215432')
    await keep([own])
    const id = randomUUID()

    const first = await decide('excluded', { ballots: [own.id] }, id)
    const again = await decide('excluded', { ballots: [own.id] }, id)

    expect(again).toEqual(first)
    expect(await store.listDecisions(round, own.id)).toHaveLength(1)
  })

  test('what a filter found when somebody looked is decided, or nothing', async () => {
    await keep([answering('543215432'), answering('123454321')])
    const filter = { units: [unitA], decided: false }

    expect(await decide('excluded', { filter, expected: 3 })).toBe('changed')
    expect(await decide('excluded', { ballots: [randomUUID()] })).toBe('none')
    expect(await decide('excluded', { filter, expected: 2 })).toEqual({ ballots: 2, moved: 2 })
  })

  test('of an approved round nothing is decided any more', async () => {
    const own = answering('543215432')
    await keep([own])
    await putRoundIn(store, round, 'approved')

    expect(await decide('excluded', { ballots: [own.id] })).toBe('frozen')
    expect(await store.putFlagLimits(round, defaultFlagLimits)).toBe(false)
    expect((await store.findReviewed(round, own.id))!.row.review).toBe('counted')
  })

  test('the list is narrowed by everything it shows, and ordered by it', async () => {
    const by = { interviewer: 'i-1', mode: 'interview' } as const
    const own = answering('543215432', by)
    const slow = answering('123454321', { seconds: 200 })
    const quick = answering('321454123', { seconds: 20, unit: unitB })
    await keep([own], { channel: 'interview', flags: ['desk'] })
    await keep([slow, quick], { channel: 'post' })
    await decide('held', { ballots: [quick.id] })

    const list = (filter: Parameters<Store['listReview']>[1], by: 'seconds' | 'flags' = 'flags') =>
      store
        .listReview(round, filter, { order: { by, descending: true }, offset: 0, limit: 10 })
        .then(({ ballots }) => ballots.map(({ id }) => id))

    expect(await list({}, 'seconds')).toEqual([slow.id, quick.id, own.id])
    expect((await list({}))[0]).toBe(own.id)
    expect(await list({ flag: 'desk' })).toEqual([own.id])
    expect(await list({ flag: 'any' })).toEqual([own.id])
    expect(await list({ interviewer: 'i-1' })).toEqual([own.id])
    expect(await list({ units: [unitB] })).toEqual([quick.id])
    expect(await list({ units: [] })).toEqual([])
    expect(await list({ review: 'held' })).toEqual([quick.id])
    expect(await list({ decided: true })).toEqual([quick.id])
    expect(await list({ channel: 'interview', group: 'ND' })).toEqual([own.id])
    expect(await store.countFlags(round)).toEqual([{ flag: 'desk', ballots: 1, more: false }])
  })

  test('whatever comes and is decided: tallies are what the ballots add up to, flags stay', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        const own = `law-${randomUUID().slice(0, 8)}`
        await store.addRound({ ...practiceRound(), id: own })
        const kept: Ballot[] = []
        let flags = 0
        for (const step of steps) {
          if ('signs' in step) {
            const { interviewer } = step
            const asked = interviewer ? { interviewer, mode: 'interview' as const } : {}
            const ballot = answering(step.signs, { round: own, ...asked })
            await keep([ballot], { flags: step.straight ? ['straight'] : [], review: step.review })
            kept.push(ballot)
          } else {
            const some = kept.filter((_each, at) => step.which.includes(at)).map(({ id }) => id)
            if (some.length > 0) await decide(step.to, { ballots: some }, randomUUID(), own)
          }
          const now = (await store.countFlags(own)).reduce((sum, { ballots }) => sum + ballots, 0)
          expect(now).toBeGreaterThanOrEqual(flags)
          flags = now
        }
        expect(await differencesFromBallots(own)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  const anyReview = fc.constantFrom<Review>('counted', 'held', 'excluded')
  const anyStep = fc.oneof(
    fc.record({
      signs: fc.constantFrom('543215432', '543215433', '543215431', '123454321'),
      straight: fc.boolean(),
      interviewer: fc.constantFrom(undefined, 'i-1', 'i-2'),
      review: fc.constantFrom<Review>('counted', 'held'),
    }),
    fc.record({ which: fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1 }), to: anyReview }),
  )

  async function keep(
    ballots: readonly Ballot[],
    given: JudgedWish & { limits?: FlagLimits } = {},
  ) {
    const { limits = defaultFlagLimits, ...more } = given
    await layAndCount(
      store,
      ballots.map((ballot) => judged(ballot, more)),
      { limits, questionnaireFor: about },
    )
  }

  async function flagsOf({ id, round: own }: Ballot) {
    return (await store.findReviewed(own, id))!.row.flags
  }

  async function idsAlike({ id }: Ballot) {
    const found = await store.findReviewed(round, id)
    return (await store.listAlike(found!)).map((each) => [each.id, each.distance])
  }

  async function historyOf({ id }: Ballot) {
    return (await store.listDecisions(round, id)).map(({ was, to }) => [was, to])
  }

  function decide(to: Review, chosen: Chosen, id: string = randomUUID(), own = round) {
    const decision: NewDecision = {
      id,
      round: own,
      to,
      reason: 'vì sao',
      by: { id: 'u-1', name: 'Nguyễn Thị Ánh' },
      at: '2026-11-22T08:00:00.000Z',
    }
    return store.decide(decision, chosen, about)
  }

  /** Both tallies beside what the ballots add up to, and the run without doubtful ones. */
  async function differencesFromBallots(own = round) {
    return store.readRound(own, async (snapshot) => {
      const all = await countAll(snapshot.ballots())
      const flagged = await countAll(snapshot.flaggedBallots())
      const doubtful = new Set(await idsOf(snapshot.flaggedBallots()))
      const clean = await countAll(without(snapshot.ballots(), doubtful))
      const { tallies, flaggedTallies, interviewerTallies } = snapshot
      const interviews = await countInterviews(snapshot.ballots())
      return [
        [interviewerTallies, interviews] as const,
        [tallies, all] as const,
        [flaggedTallies, flagged] as const,
        [await withoutFlagged(tallies, flaggedTallies), clean] as const,
        [await snapshot.miscounted(), []] as const,
      ].filter(([kept, counted]) => JSON.stringify(kept) !== JSON.stringify(counted))
    })
  }
})

/** A citizen's ballot with these options, one sign an item. */
function answering(signs: string, given: Partial<Ballot> = {}): Ballot {
  const answers = Object.fromEntries(
    citizensQuestionnaire.items.map(({ id }, at) => [id, Number(signs[at])]),
  )
  return makeBallot({ answers, ...given })
}

/** What each interviewer brought, ballot by ballot. */
async function countInterviews(ballots: AsyncIterable<Ballot>): Promise<InterviewerTally[]> {
  const found: Ballot[] = []
  for await (const ballot of ballots) found.push(ballot)
  const asked = found.filter(({ interviewer }) => interviewer !== undefined)
  const brought = Map.groupBy(asked, ({ unit, interviewer }) => `${unit} ${interviewer}`)
  return [...brought.keys()].sort().map((key) => {
    const own = brought.get(key) ?? []
    const [unit = '', interviewer = ''] = key.split(' ')
    const counts = citizensQuestionnaire.items.flatMap(({ id, options }) =>
      options.map(({ code }) => own.filter(({ answers }) => answers[id] === code).length),
    )
    return { unit, group: 'ND', interviewer, ballots: own.length, counts }
  })
}

async function countAll(ballots: AsyncIterable<Ballot>): Promise<UnitTally[]> {
  const counters = new Map<string, ReturnType<typeof createCounter>>()
  for await (const { unit, answers } of ballots) {
    const counter = counters.get(unit) ?? createCounter(citizensQuestionnaire)
    counters.set(unit, counter)
    counter.add(answers)
  }
  return [...counters]
    .map(([unit, counter]) => ({ unit, group: 'ND', tally: counter.tally() }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

async function* without(ballots: AsyncIterable<Ballot>, ids: ReadonlySet<string>) {
  for await (const ballot of ballots) if (!ids.has(ballot.id)) yield ballot
}

async function idsOf(ballots: AsyncIterable<Ballot>): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of ballots) ids.push(id)
  return ids
}
