import { expect, test } from 'vitest'
import { partNames } from './format.ts'

/**
 * What each part of the public package tells of a hidden cell, one group's answers to one item about
 * one unit. A new part has to be thought of here before it is published.
 */
const tells = {
  'METHOD.md': 'nothing: the same in every package',
  'adjustments.json': 'nothing: decisions about offices',
  'annual.json': 'what printed figures of both halves come to',
  'assessed.json': 'nothing: decisions about offices',
  'awards.json': 'what printed figures come to, and decisions about offices',
  'box.json': 'how many envelopes of all units together',
  'calibration.json': 'sums of units that do not hide the group, of thirty ballots and more',
  'counts.json': 'nothing where hidden; which cells are',
  'covariances.json':
    'nothing: only of units of which nothing is hidden; of others that raters rated others too',
  'definition.json': 'worths and weights: the attacker knows them',
  'earlier.json': 'nothing: another round',
  'external.json': 'nothing where hidden',
  'fieldwork.json':
    'modes of all groups together, and contacts, of units that do not hide the group, in tens',
  'first-half.json': 'nothing: another round',
  'leaves.txt': 'how many envelopes of all units together',
  'pictures.json': 'what printed figures of units come to, drawn from results.json alone',
  'quality.json': 'sums of units that do not hide the group: the attacker reads them',
  'registry.json': 'nothing: names',
  'results.json':
    'printed sums, ballots of the unit, ranks and who has none: the attacker reads them',
  'round.json': 'sizes of groups: the attacker reads them',
  'run.json': 'nothing: seed and day',
  'tables.json': 'the same as results.json, traces.json and quality.json, of which it is written',
  'traces.json': 'printed sums and what is shown beside the cell: the attacker reads them',
}

test('of each part that everyone gets it is known what it tells of hidden cells', () => {
  expect(partNames('public')).toEqual(Object.keys(tells))
})
