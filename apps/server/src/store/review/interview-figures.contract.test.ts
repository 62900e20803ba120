import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { defaultFlagLimits } from '@phieu/scoring'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { makeBallot, questionnaireFor, unitA, unitB } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import type { Review } from '../ballots/ballot-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

describe.each(testDatabases())('what is told of interviews on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('is what came: reviews, days, flags, and the lower median of the times', async () => {
    await keep(interview({ seconds: 30, sealedOn: '2026-11-20' }))
    await keep(interview({ seconds: 50, sealedOn: '2026-11-22' }, 1), { flags: ['fast'] })
    await keep(interview({ seconds: 90, unit: unitB }), { review: 'held' })
    await keep(interview({ unit: unitB }, 2))
    await keep(makeBallot({ seconds: 10 }))

    expect(await store.listInterviewTotals(round)).toEqual([
      {
        interviewer: 'i-1',
        counted: 3,
        held: 1,
        excluded: 0,
        days: 2,
        firstDay: '2026-11-20',
        lastDay: '2026-11-22',
        medianSeconds: 50,
        flags: { fast: 1 },
      },
    ])
  })

  test('is the levels of each place, and nothing of an interview that was excluded', async () => {
    const [best, worst] = [interview({}, 5), interview({}, 1)]
    await keep(best)
    await keep(worst)
    const [both] = await store.listInterviewCells(round)
    expect(both).toMatchObject({ unit: unitA, group: 'ND', ballots: 2, scored: 2 })
    expect(both!.sum).toBeCloseTo(1, 3)
    expect(both!.squares).toBeCloseTo(1, 3)

    await decide('excluded', worst.id)
    const [one] = await store.listInterviewCells(round)
    expect(one).toMatchObject({ ballots: 1, scored: 1 })

    await decide('excluded', best.id)
    expect(await store.listInterviewCells(round)).toEqual([])
    expect(await store.listInterviewTotals(round)).toMatchObject([{ counted: 0, excluded: 2 }])
  })

  const interview = (given: Parameters<typeof makeBallot>[0], answer?: number) =>
    makeBallot({ mode: 'interview', interviewer: 'i-1', ...given }, answer)

  const about = (_unit: string, group: string) => questionnaireFor(group)

  async function keep(
    ballot: ReturnType<typeof makeBallot>,
    given: Parameters<typeof judged>[1] = {},
  ) {
    const history = { limits: defaultFlagLimits, questionnaireFor: about }
    await layAndCount(store, [judged(ballot, given)], history)
  }

  function decide(to: Review, ballot: string) {
    const by = { id: 'u-1', name: 'Nguyễn Thị Ánh' }
    const decision = {
      id: randomUUID(),
      round,
      to,
      reason: 'vì sao',
      by,
      at: '2026-11-22T08:00:00.000Z',
    }
    return store.decide(decision, { ballots: [ballot] }, about)
  }
})
