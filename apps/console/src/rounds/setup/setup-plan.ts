import {
  deriveQuestionnaires,
  type Definition,
  type Questionnaire,
  type Registry,
} from '@phieu/survey'
import type { Office } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { definitionQuery, registryQuery } from '../../catalogue/catalogue-queries.ts'

/** What a round is pinned to, and what follows from it. */
export interface SetupPlan {
  readonly definition: Definition
  readonly units: Registry['units']
  readonly questionnaires: readonly Questionnaire[]
}

/** Everything that setting up a round looks at; its definition and registry never change. */
export async function findSetupPlan({ api, queries }: Office, round: string): Promise<SetupPlan> {
  const { round: found } = await queries.ensureQueryData(roundQuery(api, round))
  const { id, version } = found.definition
  const [{ definition }, { registry }] = await Promise.all([
    queries.ensureQueryData(definitionQuery(api, id, String(version))),
    queries.ensureQueryData(registryQuery(api, found.registry)),
  ])
  return { definition, units: registry.units, questionnaires: deriveQuestionnaires(definition) }
}
