/**
 * Whoever reads everything that is published of a round, as open data, pages and package, tries to
 * work out by addition and subtraction what was hidden.
 */
import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { computePublication, noFieldwork } from '@phieu/publication'
import { createCounter, createRandomStream, PUBLIC_MINIMUM, type RoundInput } from '@phieu/scoring'
import { deriveQuestionnaires, type Answers, type Questionnaire } from '@phieu/survey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testBox } from '../testing/test-publication.ts'
import { findSolved, readEquations } from '../testing/test-attack.ts'
import { openTables } from '@phieu/publication'

const definition = loadDefinition()
const units = loadRegistry('hanoi-2024').units.filter(({ id }) =>
  ['A01', 'A02', 'B001'].includes(id),
)
const questionnaires = deriveQuestionnaires(definition)

/** How many of each group answered about each unit: nobody, too few, or just enough. */
const anySizes = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 14 })),
  { minLength: 6 * units.length, maxLength: 6 * units.length },
)
const anySeed = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

test('hidden cells cannot be recovered by subtraction from all that is published', () => {
  fc.assert(
    fc.property(anySizes, anySeed, (sizes, seed) => {
      const { office, public: shown } = computePublication(roundOf(sizes, seed), undefined)

      for (const { id } of units) {
        const truth = office.traces.find(({ unit }) => unit === id)!
        const secrets = truth.areas
          .flatMap(({ items }) => items)
          .flatMap(({ item, groups }) =>
            groups
              .filter(({ n }) => n !== null && n > 0 && n < PUBLIC_MINIMUM)
              .flatMap(({ group }) => [`share ${item} ${group}`, `n ${item} ${group}`]),
          )
        const solved = findSolved(readEquations(definition, shown, truth))

        expect(secrets.filter((secret) => solved.has(secret))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('the attack is a real one: hidden without cover, a small group is found', () => {
  const sizes = units.flatMap(() => [4, 12, 12, 12, 12, 12])
  const { office } = computePublication(roundOf(sizes, 7n), undefined)
  const truth = office.traces[0]!
  const [small] = truth.groups
  const uncovered = {
    ...truth,
    groups: truth.groups.map((each) =>
      each.group === small!.group ? { ...each, ballots: null } : each,
    ),
  }

  const solved = findSolved(readEquations(definition, { ...office, traces: [uncovered] }, truth))

  expect([...solved]).toEqual([`ballots ${small!.group}`])
})

test('open data is empty wherever the trace of a unit is', () => {
  const input = roundOf(
    units.flatMap(() => [4, 9, 12, 0, 11, 3]),
    7n,
  )
  const { document, annual, traces, quality, calibration } = computePublication(
    input,
    undefined,
  ).public
  const { round, registry } = input
  const published = {
    id: round.id,
    round,
    definition,
    registry,
    publishedOn: '2025-02-27',
    digest: '',
    ...testBox(0),
    quality,
    calibration,
    fieldwork: noFieldwork,
    awards: { proposed: [], granted: [] },
    pictures: {},
    tables: {},
  }
  const lines = openTables.items({
    ...published,
    document,
    annual,
    traces: new Map(traces.map((trace) => [trace.unit, trace])),
  })

  const hidden = lines.filter((line) => line.hidden)
  expect(hidden.length).toBeGreaterThan(0)
  for (const { n, excluded, share, share_exact, standard_error, skipped, counts } of hidden) {
    const figures = [n, excluded, share, share_exact, standard_error, skipped, counts]
    expect(figures).toEqual(figures.map(() => null))
  }
})

function roundOf(sizes: readonly number[], seed: bigint): RoundInput {
  const random = createRandomStream(seed.toString(16).padStart(16, '0'))
  const answer = ({ items }: Questionnaire): Answers =>
    Object.fromEntries(
      items.map(({ id, options }) => [id, options[random.below(options.length)]!.code]),
    )
  const tallies = units.flatMap(({ id, block }, place) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block)
      .map((questionnaire, at) => {
        const counter = createCounter(questionnaire)
        const ballots = sizes[6 * place + at] ?? 0
        for (let ballot = 0; ballot < ballots; ballot += 1) counter.add(answer(questionnaire))
        return { unit: id, group: questionnaire.group, tally: counter.tally() }
      }),
  )
  const blocks = new Map(definition.blocks.map((block) => [block.id, block]))
  return {
    round: {
      id: 'round-2024',
      title: { vi: 'Đợt 2024', en: 'Round 2024' },
      organiser: { vi: 'Sở Nội vụ', en: 'Home Affairs' },
      state: 'published',
      year: 2024,
      practice: false,
      synthetic: true,
      timeZone: 'Asia/Ho_Chi_Minh',
      definition: { id: definition.id, version: definition.version },
      registry: 'three',
      defaultTarget: 0,
      targets: {},
      groupSizes: {},
      unitTargets: {},
      unitSizes: {},
      extra: [],
      graceDays: 0,
    },
    definition,
    registry: { id: 'three', units, lineage: [] },
    questionnaires,
    tallies,
    assessed: units.flatMap(({ id, block }) =>
      blocks
        .get(block)!
        .areas.map(({ area, maxAssessed }) => ({ unit: id, area, points: maxAssessed })),
    ),
    adjustments: [],
    external: [],
    earlier: undefined,
    covariances: [],
    seed: '0000000000000001',
    replicates: 0,
  }
}
