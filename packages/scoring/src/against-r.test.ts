/** Against R's package `survey`, which shares no line with this one; where that is not there, nothing is tried. */
import { deriveQuestionnaires, type Answers } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots } from '../fixtures/count-ballots.ts'
import { reckonInR, surveyIsThere } from '../fixtures/in-r.ts'
import { smallDefinition } from '../fixtures/small-definition.ts'
import {
  betweenClusters,
  calibratedShare,
  clusterSum,
  createRandomStream,
  errorParts,
  groupSamples,
  scoreUnit,
  sumOfSquares,
  toNumber,
  unitItems,
  type Stratum,
  type UnitBallots,
} from './index.ts'

const groups = ['HDND', 'TP', 'ND'] as const
const items = ['courtesy', 'speed', 'rules'] as const
const maxima = { courtesy: 2, speed: 1.5, rules: 3 }
const definition = smallDefinition(
  items.map((id) => ({ id, maxPoints: maxima[id], groups: [...groups] })),
)
const sizes = { HDND: 30, TP: 90, ND: 400 }
const BALLOTS = { HDND: 12, TP: 36, ND: 60 }
const INTERVIEWERS = 6

describe.skipIf(!surveyIsThere)('R’s survey', () => {
  const random = createRandomStream('00000000000000c5')
  const [ballots, silent] = [madeUp(0), madeUp(25)]
  const [told, toldOfSilent] = [reckoned(ballots), reckoned(silent)]

  test('comes to the same points and errors, of very many people and of few', () => {
    const [plain, finite] = [scoreUnit(unitOf(ballots)), scoreUnit(unitOf(ballots, sizes))]

    expect(toNumber(plain.points!)).toBeCloseTo(told.get('plain-points')!, 12)
    expect(plain.standardError).toBeCloseTo(told.get('plain-error')!, 12)
    expect(finite.standardError).toBeCloseTo(told.get('finite-error')!, 12)
  })

  test('where a quarter of the answers is left out comes to the same points, and to errors that are somewhat smaller', () => {
    const [plain, finite] = [scoreUnit(unitOf(silent)), scoreUnit(unitOf(silent, sizes))]

    expect(toNumber(plain.points!)).toBeCloseTo(toldOfSilent.get('plain-points')!, 12)
    // An item's own answers are counted here, all ballots there.
    expect(plain.standardError! / toldOfSilent.get('plain-error')!).toBeCloseTo(1.008, 3)
    expect(finite.standardError! / toldOfSilent.get('finite-error')!).toBeCloseTo(1.062, 3)
  })

  test('comes to the same robust variance of interviewers who brought as many ballots each', () => {
    const unit = unitOf(ballots)
    const samples = groupSamples(unit)
    const parts = errorParts(unitItems(unit, samples), samples).filter(
      (part) => part.kind === 'linear',
    )
    const variance = groups.reduce((sum, group) => {
      const sample = { ...samples.get(group)!, clusters: clustersOf(group) }
      const own = parts.filter((part) => part.group === group)
      const squares = sumOfSquares(own, sample)
      // Here each square is by n − 1, as without interviewers; there by n.
      const lost = (BALLOTS[group] - 1) / BALLOTS[group]
      return sum + lost * squares * betweenClusters(own, sample, squares).own
    }, 0)

    expect(Math.sqrt(variance)).toBeCloseTo(told.get('clustered-error')!, 12)
  })

  test.each([
    ['stratified', ['age'], 1e-9],
    // What kinds explain is weighed here, and there not.
    ['raked', ['age', 'sex'], 0.002],
    ['calibrated', ['age', 'sex'], 0.002],
  ] as const)('comes to the same share and error of weighed ballots: %s', (way, margins, apart) => {
    const found = calibratedShare(
      deriveQuestionnaires(definition)[0]!,
      { id: 'courtesy', rule: { kind: 'linear' } },
      strataOf(),
      margins.map((name) => ({ name, population: populations[name] })),
    )!

    expect(found.share).toBeCloseTo(told.get(`${way}-share`)!, 9)
    // By as many as margins leave free here, by n − 1 there.
    const n = people.length
    const lost = Math.sqrt((n - 1 - margins.length) / (n - 1))
    const ratio = (found.standardError * lost) / told.get(`${way}-error`)!
    expect(Math.abs(ratio - 1)).toBeLessThan(apart)
  })

  function madeUp(noOpinion: number): Ballot[] {
    return groups.flatMap((group) =>
      Array.from({ length: BALLOTS[group] }, (_ballot, at) => {
        const own = random.below(5)
        const answers = Object.fromEntries(
          items.map((item) => {
            const place = random.below(2) > 0 ? own : random.below(5)
            return [item, random.below(100) < noOpinion ? NO_OPINION : 1 + place]
          }),
        )
        return { group, interviewer: at % INTERVIEWERS, answers }
      }),
    )
  }

  function clustersOf(group: string) {
    return Array.from({ length: INTERVIEWERS }, (_, interviewer) => {
      const own = ballots.filter((each) => each.group === group && each.interviewer === interviewer)
      const tallies = countBallots(definition, { [group]: own.map(({ answers }) => answers) })
      return clusterSum(tallies.get(group)!)
    })
  }
})

interface Ballot {
  readonly group: (typeof groups)[number]
  readonly interviewer: number
  readonly answers: Answers
}

const NO_OPINION = 9

function unitOf(
  ballots: readonly Ballot[],
  groupSizes: Readonly<Record<string, number>> = {},
): UnitBallots {
  const own = groups.map((group) => [
    group,
    ballots.filter((each) => each.group === group).map(({ answers }) => answers),
  ])
  return {
    definition,
    questionnaires: deriveQuestionnaires(definition),
    block: 'X',
    tallies: countBallots(definition, Object.fromEntries(own)),
    groupSizes,
  }
}

function reckoned(ballots: readonly Ballot[]): ReadonlyMap<string, number> {
  return surveyIsThere ? reckonInR({ ...ofUnit(ballots), ...ofPeople() }) : new Map()
}

function ofUnit(ballots: readonly Ballot[]) {
  return {
    'ballots.csv': [
      ['group', 'size', 'interviewer', ...items],
      ...ballots.map(({ group, interviewer, answers }) => [
        group,
        sizes[group],
        interviewer,
        ...items.map((item) =>
          answers[item] === NO_OPINION ? '' : (Number(answers[item]) - 1) / 4,
        ),
      ]),
    ],
    'weights.csv': [
      ['item', 'group', 'coefficient'],
      ...items.flatMap((item) =>
        groups.map((group) => [item, group, maxima[item] / groups.length]),
      ),
    ],
  }
}

/** Young women answer most often and are the most content. */
const people = [
  ...kind('young', 'woman', [1, 2, 6, 14, 27]),
  ...kind('young', 'man', [2, 4, 5, 6, 3]),
  ...kind('old', 'woman', [3, 5, 6, 4, 2]),
  ...kind('old', 'man', [4, 3, 2, 1, 0]),
]
const populations: Record<'age' | 'sex', Record<string, number>> = {
  age: { young: 450, old: 550 },
  sex: { woman: 520, man: 480 },
}

function kind(age: string, sex: string, counts: readonly number[]) {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => ({ age, sex, at })))
}

function strataOf(): Stratum[] {
  return ['young', 'old'].flatMap((age) =>
    ['woman', 'man'].map((sex) => {
      const own = people.filter((each) => each.age === age && each.sex === sex)
      const ballots = own.map(({ at }) => ({ courtesy: at + 1, speed: 9, rules: 9 }))
      const tallies = countBallots(definition, { HDND: ballots })
      return { kinds: { age, sex }, ...clusterSum(tallies.get('HDND')!) }
    }),
  )
}

function ofPeople() {
  const table = (name: 'age' | 'sex') => [[name, 'Freq'], ...Object.entries(populations[name])]
  return {
    'people.csv': [
      ['age', 'sex', 'worth'],
      ...people.map(({ age, sex, at }) => [age, sex, at / 4]),
    ],
    'ages.csv': table('age'),
    'sexes.csv': table('sex'),
  }
}
