import { expect, test } from 'vitest'
import { jsonText, openPackage, proposeAwards, ResultDocument, verifyParts } from './index.ts'
import { packSmallRound } from '../fixtures/small-round.ts'

const { parts } = (await openPackage(await packSmallRound('public')))!
const document = ResultDocument.parse(JSON.parse(parts.get('results.json')!))
const [ranking] = document.rankings

test('whoever is first is proposed with those who can’t be told apart; of equals each', () => {
  const [first, second] = ranking!.units
  const tied = { ...ranking!, units: [first!, { ...second!, rank: 1 }, ...ranking!.units.slice(2)] }

  const [one, two] = proposeAwards({ rankings: [tied] }).filter(({ kind }) => kind === 'first')

  expect([one?.unit, two?.unit]).toEqual([first!.unit, second!.unit])
  expect(one?.alike).not.toContain(second!.unit)
  expect(one?.value).toBe(first!.index?.percent)
})

test('the largest rise is proposed, also where it may be chance, and says so; without a rise nobody is', () => {
  const most = { ...ranking!.units[0]!.change, state: 'compared' as const, points: '3/2' }
  const change = {
    ...ranking!.change,
    roseMost: ['C02', 'C03'],
    most: { ...most, withinNoise: true },
  }

  const rises = proposeAwards({ rankings: [{ ...ranking!, change }] }).slice(1)

  expect(rises).toMatchObject([
    { kind: 'rise', unit: 'C02', value: '3/2', withinNoise: true },
    { kind: 'rise', unit: 'C03', value: '3/2', withinNoise: true },
  ])
  const none = { ...change, roseMost: [], most: null }
  expect(proposeAwards({ rankings: [{ ...ranking!, change: none }] })).toHaveLength(1)
})

test('verify finds a proposal that the results don’t make, and an award without a ground', () => {
  const awards = JSON.parse(parts.get('awards.json')!)
  const [proposal] = awards.proposed
  const forged = (part: object) =>
    verifyParts('public', new Map(parts).set('awards.json', jsonText({ ...awards, ...part })))

  expect(forged({}).faults).toEqual([])
  expect(forged({ proposed: [{ ...proposal, unit: 'D01' }] }).differences).not.toEqual([])
  expect(
    forged({ granted: [{ block: 'C', kind: 'rise', unit: 'C04', title: null }] }).faults,
  ).toMatchObject([{ en: 'awards.json grants C04 in C what was not proposed (rise).' }])
})
