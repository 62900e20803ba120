import type { RankingDocument, UnitTrace } from '@phieu/scoring'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { heardOnce } from '../fixtures/heard-once.ts'
import { measuredElsewhere } from '../fixtures/measured-elsewhere.ts'
import { nearlySilent } from '../fixtures/nearly-silent.ts'
import { packSmallRound as pack, smallInput } from '../fixtures/small-round.ts'
import {
  isEqual,
  jsonText,
  openPackage,
  packParts,
  verifyPackage,
  type PackageKind,
} from './index.ts'

const packages: Record<PackageKind, Uint8Array<ArrayBuffer>> = {
  office: new Uint8Array(),
  public: new Uint8Array(),
}
beforeAll(async () => {
  packages.office = await pack('office')
  packages.public = await pack('public')
})

describe('a package', () => {
  test('is the same, byte by byte, whenever it is written', async () => {
    expect(await pack('office')).toEqual(packages.office)
    expect(await pack('public')).toEqual(packages.public)
  })

  test('of the office can be recomputed whole', async () => {
    const verification = await verifyPackage(packages.office)

    expect(verification).toMatchObject({
      kind: 'office',
      faults: [],
      differences: [],
      hides: undefined,
    })
  })

  test.each(['office', 'public'] as const)(
    'for %s is equal where few people, asked elsewhere, stand for a group and leave its unit ranked',
    async (kind) => {
      const verification = await verifyPackage(await pack(kind, measuredElsewhere(7, 5)))

      expect(verification).toMatchObject({ kind, faults: [], differences: [] })
    },
  )

  test('for everyone is equal where a group gave ballots that a share measured elsewhere replaces', async () => {
    const { external = [] } = measuredElsewhere(40, 5)

    const bytes = await pack('public', { external })

    expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
  })

  test('for everyone is equal where those who are too few for a rank are heard about one unit only', async () => {
    const bytes = await pack('public', heardOnce())

    const results = (await openPackage(bytes))!.parts.get('results.json')!
    expect(results).toContain('"unranked":"too-few-ballots"')
    expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
  })

  test('for everyone is equal where a group is shown, and no cell of it', async () => {
    const verification = await verifyPackage(await pack('public', nearlySilent()))

    expect(verification).toMatchObject({ faults: [], differences: [] })
  })

  test('for everyone is equal where such a group has fewer people than ballots', async () => {
    const silent = nearlySilent()
    const unit = 'C03'
    const group = silent.tallies!.findLast((each) => each.unit === unit)!.group
    const round = { ...smallInput.round, unitSizes: { [unit]: { [group]: 15 } } }

    const bytes = await pack('public', { ...silent, round })

    const results = (await openPackage(bytes))!.parts.get('results.json')!
    expect(results).toContain(`"overfull":["${group}"]`)
    expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
  })

  test.each(['alone', 'hidden'] as const)(
    'is equal where a group is heard only by few, asked elsewhere, whose share is hidden: %s',
    async (isAlone) => {
      const bytes = await pack('public', measuredElsewhere(7, 8, isAlone))

      const results = (await openPackage(bytes))!.parts.get('results.json')!
      expect(results).toContain('"unranked":"too-few-ballots"')
      expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
    },
  )

  test('for everyone says what it hides, and everything else in it can be recomputed', async () => {
    const verification = await verifyPackage(packages.public)

    expect(verification).toMatchObject({ kind: 'public', faults: [], differences: [] })
    expect(verification?.hides?.en).toMatch(/^The survey points of 1 units .* \d+ of \d+ cells/)
    expect(new Set(verification?.accounts.map(({ standing }) => standing))).toEqual(
      new Set(['recomputed', 'bounded', 'trusted']),
    )
  })

  test('for everyone holds no cell of fewer than ten people, and none that only covers one', async () => {
    const opened = await openPackage(packages.public)

    const cells: { unit: string; counts: number[] | null }[] = JSON.parse(
      opened!.parts.get('counts.json')!,
    )
    const small = cells.filter(
      ({ counts }) => counts && counts.some((n) => n > 0) && sum(counts) < 10,
    )
    expect(small).toEqual([])
    expect(cells.filter(({ counts }) => counts === null).length).toBeGreaterThan(1)
    expect(opened?.parts.has('clusters.json')).toBe(false)
  })

  test('tells what interviewers’ ballots are worth, and nothing of any one of them', async () => {
    const opened = await openPackage(packages.public)

    const results = JSON.parse(opened!.parts.get('results.json')!)
    const traces: UnitTrace[] = JSON.parse(opened!.parts.get('traces.json')!)
    expect(results.likeness.length).toBeGreaterThan(0)
    const groups = traces.flatMap((trace) => trace.groups)
    const shown = groups.filter(({ ballots }) => ballots !== null)
    expect(shown.some(({ designEffect }) => designEffect! > 1)).toBe(true)
    for (const { ballots, designEffect, effectiveBallots } of shown) {
      const worth = designEffect === null ? 0 : ballots! / designEffect
      expect(effectiveBallots === null).toBe(designEffect === null)
      expect(effectiveBallots ?? 0).toBeCloseTo(worth, 9)
    }
    const untold = traces.flatMap((trace) =>
      trace.groups.filter(({ ballots, group, designEffect, perInterviewer }) => {
        const cells = trace.areas.flatMap(({ items }) => items.flatMap((item) => item.groups))
        const isHidden = cells.some((cell) => cell.group === group && cell.hidden)
        return ballots !== null && isHidden && perInterviewer !== null && designEffect === null
      }),
    )
    expect(untold.length).toBe(shown.filter(({ designEffect }) => designEffect === null).length)
    expect(untold.length).toBeGreaterThan(0)
    for (const { ballots, ...rest } of groups.filter((group) => group.ballots === null)) {
      expect([ballots, rest.designEffect, rest.effectiveBallots, rest.isOverfull]).toEqual(
        Array.from({ length: 4 }, () => null),
      )
    }
    for (const unit of results.rankings.flatMap((ranking: RankingDocument) => ranking.units)) {
      expect(unit.effectiveBallots).toBeLessThanOrEqual(unit.ballots)
    }
  })

  test('is no package when it is something else', async () => {
    expect(await verifyPackage(new TextEncoder().encode('{"no": "package"}'))).toBeUndefined()
    expect(await verifyPackage(packages.office.slice(0, 4000))).toBeUndefined()
  })
})

describe.each(['office', 'public'] as const)('in the package of kind %s', (kind) => {
  test('a digit that was changed anywhere is found', async () => {
    const bytes = packages[kind]
    const digits = [...bytes.keys()].filter((at) => isDigit(bytes[at]!))

    await fc.assert(
      fc.asyncProperty(
        fc.nat(digits.length - 1),
        fc.integer({ min: 1, max: 9 }),
        async (at, by) => {
          const place = digits[at]!
          const forged = bytes.slice()
          forged[place] = 48 + ((bytes[place]! - 48 + by) % 10)

          const verification = await verifyPackage(forged)

          expect(verification === undefined || !isEqual(verification)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a byte that was changed between the parts is found', async () => {
    const forged = packages[kind].slice()
    forged[10] = 7 // the time of day of the first part

    expect((await verifyPackage(forged))?.faults).toMatchObject([
      { en: 'The file is not as it was written, outside of its parts.' },
    ])
  })

  test.each([
    ['assessed.json', '"points":5.5', '"points":5.4'],
    ['adjustments.json', '"points":1.5', '"points":1.25'],
    ['results.json', '"rank":1', '"rank":2'],
    ['results.json', '"percent":"', '"percent":"1'],
    ['traces.json', '"counts":[', '"counts":[1'],
  ])('a forger who mends the digests of %s is found by the arithmetic', async (part, was, is) => {
    const opened = await openPackage(packages[kind])
    const text = opened!.parts.get(part)!
    expect(text).toContain(was)

    const forged = new Map(opened!.parts).set(part, text.replace(was, is))
    const verification = await verifyPackage(await packParts(kind, forged))

    expect(verification?.faults.filter(({ en }) => en.includes('digest'))).toEqual([])
    expect(isEqual(verification!)).toBe(false)
  })
})

test('what differs is named by its part, path and unit, with both values', async () => {
  const opened = await openPackage(packages.office)
  const results = JSON.parse(opened!.parts.get('results.json')!)
  results.rankings[0].units[0].ballots += 1
  const forged = new Map(opened!.parts).set('results.json', jsonText(results))

  const verification = await verifyPackage(await packParts('office', forged))

  const recomputed = results.rankings[0].units[0].ballots - 1
  expect(verification?.differences).toEqual([
    {
      part: 'results.json',
      path: 'rankings[0].units[0].ballots',
      names: `block ${results.rankings[0].block}, unit ${results.rankings[0].units[0].unit}`,
      packaged: recomputed + 1,
      recomputed,
    },
  ])
})

test('a package of another method is not judged', async () => {
  const opened = await openPackage(packages.office)
  const run = opened!.parts.get('run.json')!
  const forged = new Map(opened!.parts).set(
    'run.json',
    run.replace(/"method":"\d+"/, '"method":"99"'),
  )

  const verification = await verifyPackage(await packParts('office', forged))

  expect(verification?.faults).toMatchObject([{ en: expect.stringContaining('method 99') }])
})

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
