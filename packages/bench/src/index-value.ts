import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { syntheticBallots, syntheticRound } from '@phieu/commands'
import {
  computeRound,
  createCounter,
  resultDocument,
  type BallotCounter,
  type RoundInput,
  type UnitCovariance,
  type UnitTally,
} from '@phieu/scoring'
import { deriveQuestionnaires, type Definition, type Registry } from '@phieu/survey'
import { quantile } from './figures.ts'
import { figureLine, whole } from './table.ts'

const BALLOTS = 1_000_000

/** As many as a publication repeats its rankings by itself. */
const REPLICATES = 10_000

/** How often the index is computed; the first is cold. */
const TURNS = 7

/**
 * From the tallies of a million ballots about 148 units to the index, its ranks and other runs. The
 * floor is reading the same tallies from their text, as the store keeps them, and no more.
 */
export async function measureIndex(say: (line: string) => void): Promise<void> {
  const input = bigRound()
  const ballots = input.tallies.reduce((sum, { tally }) => sum + tally.ballots, 0)
  const units = `${input.registry.units.length} units, ${whole(ballots)} ballots`
  const texts = input.tallies.map(({ tally }) => JSON.stringify(tally))

  const floor = took(() => texts.map((text): unknown => JSON.parse(text)))
  say(figureLine('reading the tallies (floor)', figures(floor)))
  const index = took(() => computeRound(input))
  const ratio = index.core / floor.core
  say(figureLine(`${units}: the index`, `${figures(index)}   ${ratio.toFixed(1)} floors`))
  measureReplicates(input, say)

  const result = computeRound({ ...input, replicates: 1000 })
  const written = took(() => JSON.stringify(resultDocument(result)))
  say(figureLine('writing the document', figures(written)))
}

/** The rankings repeated, each pair of units of a block sharing raters, with progress as it is told. */
function measureReplicates(input: RoundInput, say: (line: string) => void): void {
  const since = performance.now()
  let told = 0
  computeRound(
    { ...input, covariances: sharedRaters(input), replicates: REPLICATES },
    {
      onProgress(done, all) {
        const tenths = Math.floor((10 * done) / all)
        if (tenths > told) say(`  … ${tenths * 10} % after ${whole(performance.now() - since)} ms`)
        told = tenths
      },
    },
  )
  const name = `${whole(REPLICATES)} replicates, raters shared`
  say(figureLine(name, `${whole(performance.now() - since)} ms`))
}

/** Raters who rated every unit of a block: as dense as covariances can be. In points squared. */
function sharedRaters({ registry }: RoundInput): UnitCovariance[] {
  return registry.units.flatMap(({ id: unit, block }) =>
    registry.units
      .filter((other) => other.block === block && other.id >= unit)
      .map(({ id: other }) => ({ unit, other, covariance: other === unit ? 4e-5 : 2e-5 })),
  )
}

/** How long each turn took, and how much of a core one took on average, in ms. */
interface Turns {
  took: readonly number[]
  core: number
}

function took(work: () => unknown): Turns {
  const before = process.cpuUsage()
  const took = Array.from({ length: TURNS }, () => {
    const since = performance.now()
    work()
    return performance.now() - since
  })
  const { user, system } = process.cpuUsage(before)
  return { took, core: (user + system) / 1000 / TURNS }
}

/** Other work on the machine lengthens what is waited for, but not the time of the core. */
function figures({ took, core }: Turns): string {
  const [half, most] = [quantile(took, 0.5), quantile(took, 1)]
  return `median ${whole(half)} ms, slowest ${whole(most)} ms, of a core ${whole(core)} ms`
}

/** The synthetic ballots so many times over that there are a million. */
function bigRound(): RoundInput {
  const [definition, registry] = [loadDefinition(), loadRegistry('hanoi-2026')]
  const round = syntheticRound()
  const tallies = countSynthetic(definition, registry)
  const times = Math.ceil(BALLOTS / tallies.reduce((sum, { tally }) => sum + tally.ballots, 0))
  return {
    round,
    definition,
    registry,
    questionnaires: deriveQuestionnaires(definition),
    tallies: tallies.map(({ tally: { ballots, table }, ...rest }) => ({
      ...rest,
      tally: { ballots: ballots * times, table: table.map((count) => count * times) },
    })),
    assessed: registry.units.flatMap(({ id, block }, at) =>
      (definition.blocks.find((each) => each.id === block)?.areas ?? []).map((area) => ({
        unit: id,
        area: area.area,
        points: Math.round(area.maxAssessed * (80 + (at % 19))) / 100,
      })),
    ),
    adjustments: [],
    external: [],
    earlier: undefined,
    covariances: [],
    seed: '20250227cafef00d',
    replicates: 0,
  }
}

function countSynthetic(definition: Definition, registry: Registry): UnitTally[] {
  const field = { round: syntheticRound(), definition, registry, interviewer: '' }
  const questionnaires = new Map(deriveQuestionnaires(definition).map((each) => [each.id, each]))
  const counters = new Map<string, BallotCounter>()
  for (const ballot of syntheticBallots({ ...field, sealedOn: '2026-06-01' })) {
    const name = `${ballot.unit} ${ballot.group}`
    const questionnaire = questionnaires.get(ballot.questionnaire.id)
    if (!questionnaire) throw new Error(`no questionnaire ${ballot.questionnaire.id}`)
    const counter = counters.get(name) ?? createCounter(questionnaire)
    counters.set(name, counter)
    counter.add(ballot.answers)
  }
  return [...counters].map(([name, counter]) => {
    const [unit = '', group = ''] = name.split(' ')
    return { unit, group, tally: counter.tally() }
  })
}
