import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import {
  createCounter,
  createRandomStream,
  raterCovariances,
  type RaterBallot,
  type RoundInput,
} from '@phieu/scoring'
import { deriveQuestionnaires, type Questionnaire } from '@phieu/survey'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  computePublication,
  isEqual,
  openPackage,
  packParts,
  verifyPackage,
  writeParts,
  type PackageKind,
} from './index.ts'

const definition = loadDefinition()
const questionnaires = deriveQuestionnaires(definition)
const units = loadRegistry('hanoi-2026').units.filter(({ id, block }) =>
  block === 'C' || block === 'C2' ? true : ['D01', 'D02'].includes(id),
)
const input = makeInput()
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
      notRecomputed: [],
    })
  })

  test('for everyone says what it hides, and everything else in it can be recomputed', async () => {
    const verification = await verifyPackage(packages.public)

    expect(verification).toMatchObject({ kind: 'public', faults: [], differences: [] })
    expect(verification?.notRecomputed).toEqual([
      expect.stringContaining('rank ranges'),
      expect.stringMatching(/^The survey points of 1 units: \d+ of \d+ cells/),
    ])
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
    expect(opened?.parts.has('covariances.json')).toBe(false)
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

    expect((await verifyPackage(forged))?.faults).toEqual([
      'The file is not as it was written, outside of its parts.',
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

    expect(verification?.faults.filter((fault) => fault.includes('digest'))).toEqual([])
    expect(isEqual(verification!)).toBe(false)
  })
})

test('what differs is named by its part and path, with both values', async () => {
  const opened = await openPackage(packages.office)
  const results = JSON.parse(opened!.parts.get('results.json')!)
  results.rankings[0].units[0].ballots += 1
  const forged = new Map(opened!.parts).set('results.json', JSON.stringify(results))

  const verification = await verifyPackage(await packParts('office', forged))

  const recomputed = results.rankings[0].units[0].ballots - 1
  expect(verification?.differences).toEqual([
    {
      part: 'results.json',
      path: 'rankings[0].units[0].ballots',
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

  expect(verification?.faults).toEqual([expect.stringContaining('method 99')])
})

function pack(kind: PackageKind): Promise<Uint8Array<ArrayBuffer>> {
  const firstHalf = {
    round: 'h1',
    percents: new Map([
      ['C02', '90'],
      ['C03', '271/3'],
    ]),
  }
  const computed = computePublication(input, firstHalf)[kind]
  const content = { input, firstHalf, publishedOn: '2026-12-01', method: '# Method\n', computed }
  return packParts(kind, writeParts(kind, content))
}

/** Six units; one of them has a group of few people. Some insiders rated all of their block. */
function makeInput(): RoundInput {
  const chance = createRandomStream('00000000000000a1')
  const raters: RaterBallot[] = []
  const tallies = units.flatMap(({ id: unit, block }, place) =>
    questionnaires
      .filter((each) => each.block === block)
      .map((questionnaire, at) => {
        const counter = createCounter(questionnaire)
        const ballots = place === 0 && at === 0 ? 4 : 20
        for (let made = 0; made < ballots; made += 1) {
          const answers = answer(questionnaire, chance.below.bind(chance))
          counter.add(answers)
          if (at === 0)
            raters.push({ rater: `r${made}`, unit, group: questionnaire.group, answers })
        }
        return { unit, group: questionnaire.group, tally: counter.tally() }
      }),
  )
  const round = {
    ...practiceRound(),
    id: 'cchc-2026-h2',
    practice: false,
    year: 2026,
    half: 2 as const,
    earlier: 'cchc-2025',
  }
  const counted = {
    round,
    definition: { ...definition, annual: { kind: 'mean' as const } },
    registry: { id: 'hanoi-2026', units, lineage: [] },
    questionnaires,
    tallies,
    external: [],
  }
  return {
    ...counted,
    covariances: raterCovariances(counted, raters),
    assessed: units.flatMap(({ id: unit, block }) =>
      (definition.blocks.find(({ id }) => id === block)?.areas ?? []).map(
        ({ area, maxAssessed }, at) => ({
          unit,
          area,
          points: at === 0 ? Math.max(0, maxAssessed - 0.5) : at === 1 ? null : maxAssessed,
        }),
      ),
    ),
    adjustments: [
      {
        id: '5c0b6ad4-2f6a-4b1e-9a9b-0a4d2c1f7e11',
        unit: 'D01',
        kind: 'bonus',
        points: 1.5,
        reason: 'Sáng kiến',
        document: '12/QĐ-UBND',
        decidedBy: 'UBND thành phố',
        decidedOn: '2026-11-30',
      },
    ],
    earlier: {
      id: 'cchc-2025',
      year: 2025,
      definition: 'hanoi-2024',
      synthetic: true,
      source: 'print',
      units: units.slice(1).map(({ id: unit }, at) => ({
        unit,
        index: `${88 + at}.5`,
        areas: { 1: '90.25' },
      })),
    },
    seed: 'feedc0de12345678',
    replicates: 200,
  }
}

function answer({ items }: Questionnaire, below: (bound: number) => number) {
  return Object.fromEntries(
    items.map(({ id, options }) => [id, options[below(options.length)]?.code ?? 0]),
  )
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
