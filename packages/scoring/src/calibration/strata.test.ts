import { deriveQuestionnaires, type Population } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { openDisclosure } from '../units/hidden-figures.ts'
import {
  calibrationDocument,
  createStrataCounter,
  groupStrata,
  poolStrata,
  UNTOLD,
  type Stratum,
} from '../index.ts'

const definition = smallDefinition([{ id: 'q', maxPoints: 1, groups: ['ND'] }])
const questionnaires = deriveQuestionnaires(definition)
const [questionnaire] = questionnaires

/** Two kinds that are equally many people. */
const halves: Population = {
  block: 'X',
  group: 'ND',
  question: 'kind',
  people: { 1: 500, 2: 500 },
  source: 'census',
}
const margin = { name: 'kind', population: halves.people }

describe('ballots by kinds of people', () => {
  test('are sums, and an answer that stands apart is none', () => {
    const strata = countedOf('u', { 1: [1, 2, 3, 3, 1], 9: [0, 0, 0, 0, 2] })

    expect(strata).toEqual([
      { ...place('u'), kinds: { kind: '1' }, ballots: 10, counts: [1, 2, 3, 3, 1, 0] },
      { ...place('u'), kinds: { kind: UNTOLD }, ballots: 2, counts: [0, 0, 0, 0, 2, 0] },
    ])
  })

  test('are not counted in a round that brings no figures', () => {
    const counter = createStrataCounter([])
    counter.add({ unit: 'u', answers: { q: 5 }, extra: { kind: 1 } }, questionnaire!)

    expect(counter.strata()).toEqual([])
  })

  test('are kept for thirty ballots and more: smaller kinds go together, with their people', () => {
    const people = { young: 300, middle: 200, old: 500 }
    const age = { name: 'age', population: people }
    const strata = [cell('young', 12), cell('middle', 25), cell('old', 60)]

    const pooled = poolStrata(strata, [age], 30)

    expect(pooled.margins).toEqual([{ name: 'age', population: { 'middle+young': 500, old: 500 } }])
    expect(pooled.strata.map(({ ballots }) => ballots)).toEqual([37, 60])
  })

  test('leave a question out by which cells would be smaller, and name it', () => {
    const sex = { name: 'sex', population: { f: 1, m: 1 } }
    const strata = ['f', 'm'].flatMap((of) =>
      ['young', 'old'].map((kind) => cell(kind, of === 'f' && kind === 'old' ? 12 : 40, of)),
    )
    const age = { name: 'age', population: { young: 1, old: 1 } }

    expect(poolStrata(strata, [age, sex], 30)).toMatchObject({
      margins: [{ name: 'age' }],
      unused: [sex],
    })
    expect(poolStrata(strata, [age], 100)).toMatchObject({ margins: [], unused: [age] })
  })
})

describe('what is weighed', () => {
  test('comes out by hand: ten and forty of two halves, thrice', () => {
    const strata = countedOf('u', { 1: [3, 6, 9, 9, 3], 2: [3, 9, 18, 54, 36] })

    const [group] = documentOf(strata).groups

    expect(group).toMatchObject({
      questions: ['kind'],
      ballots: 150,
      effect: 1.563,
      effectiveBallots: 96,
      weighted: 0.6281,
      unweighted: 0.69,
      misfit: 0,
    })
    expect(group!.items[0]).toMatchObject({ item: 'q', weighted: 0.6281, unweighted: 0.69 })
  })

  test('is as it was where nobody says of what kind they are, or of whom too few were heard', () => {
    expect(documentOf(countedOf('u', { 9: [0, 0, 0, 0, 90] })).groups).toEqual([])
    expect(documentOf(countedOf('u', { 1: [0, 0, 0, 29, 0], 2: [0, 0, 0, 0, 90] })).groups).toEqual(
      [],
    )
  })

  test('leaves those who did not say as many as they are', () => {
    const strata = countedOf('u', {
      1: [0, 0, 0, 0, 40],
      2: [40, 0, 0, 0, 0],
      9: [0, 0, 80, 0, 0],
    })

    expect(documentOf(strata).groups[0]).toMatchObject({ effect: 1, weighted: 0.5 })
  })

  test('leaves out units of which the group is hidden, or measured elsewhere', () => {
    const strata = [
      ...countedOf('hidden', { 1: [4, 0, 0, 0, 0], 2: [0, 0, 0, 0, 1] }),
      ...countedOf('elsewhere', { 1: [50, 0, 0, 0, 0], 2: [0, 0, 0, 0, 50] }),
      ...countedOf('shown', { 1: [0, 0, 0, 0, 40], 2: [0, 0, 0, 40, 0] }),
    ]
    const hides = { ...openDisclosure, groups: new Set(['ND']) }

    const measured = {
      ...place('elsewhere'),
      item: 'Q1',
      share: '0.8',
      n: 40,
      source: 'SIPAS 2026',
    }
    const result = { disclosures: new Map([['hidden', hides]]), input: { external: [measured] } }

    const [told] = groupStrata(result, [halves], strata)

    expect(told!.strata.map(({ ballots }) => ballots)).toEqual([40, 40])
  })
})

const place = (unit: string) => ({ unit, block: 'X', group: 'ND' })

/** @param answers - by the code of the kind, how many gave each answer, the worst first */
function countedOf(unit: string, answers: Readonly<Record<number, readonly number[]>>) {
  const counter = createStrataCounter([halves])
  for (const [kind, counts] of Object.entries(answers)) {
    for (const [at, count] of counts.entries()) {
      for (let ballot = 0; ballot < count; ballot += 1) {
        const extra = { kind: Number(kind) }
        counter.add({ unit, answers: { q: at + 1 }, extra }, questionnaire!)
      }
    }
  }
  return counter.strata()
}

function documentOf(strata: readonly Stratum[]) {
  const pooled = poolStrata(strata, [margin], 30)
  return calibrationDocument(definition, questionnaires, [{ block: 'X', group: 'ND', ...pooled }])
}

function cell(age: string, ballots: number, sex = 'f'): Stratum {
  return { kinds: { age, sex }, ballots, counts: [ballots, 0, 0, 0, 0, 0] }
}
