import {
  dayTeller,
  deriveQuestionnaires,
  type Definition,
  type LocalDate,
  type Questionnaire,
  type Registry,
  type Round,
  type Unit,
} from '@phieu/survey'
import type { RoundStore } from '../store/rounds/round-store.ts'

/** A round with all that it is pinned to. */
export interface RoundPlan {
  round: Round
  definition: Definition
  registry: Registry
  /** The units of the registry by id, in the official order. */
  units: ReadonlyMap<string, Unit>
  questionnaires: readonly Questionnaire[]
  /** What a group is asked about the units of a block; `undefined` when nothing. */
  questionnaireFor(block: string, group: string): Questionnaire | undefined
  /**
   * What a group is asked about a unit, for ballots that are kept.
   *
   * @throws Error when it is asked nothing: the ballot was never judged
   */
  questionnaireAbout(unit: string, group: string): Questionnaire
  /** The day in the round's time zone. */
  dayAt: (now: Date) => LocalDate
}

export interface RoundPlans {
  /** @throws Error when the round names a definition or a registry that does not stand */
  find(round: string): Promise<RoundPlan | undefined>
}

type Pinned = Omit<RoundPlan, 'round'>

/**
 * Reads rounds from the store. A round's state is read anew each time; definitions and registries
 * never change under their names and are remembered.
 */
export function openRoundPlans(store: RoundStore): RoundPlans {
  const remembered = new Map<string, Pinned>()

  return {
    async find(id) {
      // PostgreSQL does not even look for it.
      if (id.includes('\0')) return undefined
      const round = await store.findRound(id)
      if (!round) return undefined

      const { definition, registry, timeZone } = round
      const key = JSON.stringify([definition.id, definition.version, registry, timeZone])
      const pinned = remembered.get(key) ?? (await readPinned(store, round))
      remembered.set(key, pinned)
      return { round, ...pinned }
    },
  }
}

async function readPinned(store: RoundStore, round: Round): Promise<Pinned> {
  const definition = await store.findDefinition(round.definition)
  const registry = await store.findRegistry(round.registry)
  if (!definition || !registry) {
    const { id, version } = round.definition
    throw new Error(`round ${round.id} needs ${id} v${version} and registry ${round.registry}`)
  }

  const questionnaires = deriveQuestionnaires(definition)
  const nameOf = (block: string, group: string) => JSON.stringify([block, group])
  const byName = new Map(questionnaires.map((each) => [nameOf(each.block, each.group), each]))
  const units = new Map(registry.units.map((unit) => [unit.id, unit]))
  return {
    definition,
    registry,
    units,
    questionnaires,
    questionnaireFor: (block, group) => byName.get(nameOf(block, group)),
    questionnaireAbout(unit, group) {
      const questionnaire = byName.get(nameOf(units.get(unit)?.block ?? '', group))
      if (questionnaire) return questionnaire
      throw new Error(`round ${round.id} asks group ${group} nothing about unit ${unit}`)
    },
    dayAt: dayTeller(round.timeZone),
  }
}
