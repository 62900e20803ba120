import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { syntheticBallots, syntheticRound } from '@phieu/commands'
import {
  computeRound,
  createCounter,
  resultDocument,
  type BallotCounter,
  type RoundInput,
  type UnitTally,
} from '@phieu/scoring'
import { deriveQuestionnaires, type Definition, type Registry } from '@phieu/survey'
import { figureLine, whole } from './table.ts'

const BALLOTS = 1_000_000
const REPLICATES = 2000

/** From the tallies of a million ballots about 148 units to the index, its ranks and other runs. */
export async function measureResult(say: (line: string) => void): Promise<void> {
  const input = bigRound()
  const ballots = input.tallies.reduce((sum, { tally }) => sum + tally.ballots, 0)
  const units = `${input.registry.units.length} units, ${whole(ballots)} ballots`

  say(
    figureLine(
      `${units}: the index`,
      took(() => computeRound(input)),
    ),
  )
  const result = computeRound({ ...input, replicates: REPLICATES })
  say(
    figureLine(
      `the same with ${whole(REPLICATES)} replicates`,
      took(() => computeRound({ ...input, replicates: REPLICATES })),
    ),
  )
  say(
    figureLine(
      'writing the document',
      took(() => JSON.stringify(resultDocument(result))),
    ),
  )
}

function took(work: () => unknown): string {
  const since = performance.now()
  work()
  return `${whole(performance.now() - since)} ms`
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
