import type { GroupStrata } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { findMarginFaults } from './index.ts'

const place = { block: 'B', group: 'ND' }
const age = { ...place, question: 'age', people: { 1: 300, 2: 200, 3: 500 }, source: 'Niên giám' }
const sex = { ...place, question: 'sex', people: { 1: 520, 2: 480 }, source: 'Niên giám' }

/** Two kinds of the ages taken together; by sex there were too few ballots. */
const strata: GroupStrata[] = [
  {
    ...place,
    strata: [],
    margins: [{ name: 'age', population: { '2+1': 500, 3: 500 } }],
    unused: [{ name: 'sex', population: { 1: 520, 2: 480 } }],
  },
]

test('figures of people are those that ballots are weighed by, or that too few could be', () => {
  expect(findMarginFaults([age, sex], strata)).toEqual([])
})

test.each([
  ['of a question that is used', [{ ...age, people: { ...age.people, 3: 501 } }, sex], 'age'],
  ['of a question that is not', [age, { ...sex, people: { 1: 521, 2: 480 } }], 'sex'],
  ['of a kind more', [age, { ...sex, people: { ...sex.people, 3: 9 } }], 'sex'],
  ['that are gone', [age], 'sex'],
  ['that nobody brought', [age, sex, { ...sex, question: 'job' }], 'job'],
])('figures %s are named', (_what, populations, question) => {
  expect(findMarginFaults(populations, strata).map(({ en }) => en)).toEqual([
    `strata.json has other figures by ${question} for ND in B than round.json.`,
  ])
})
