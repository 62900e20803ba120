import { drawPlan } from './draw-plan.ts'
import { listPlan } from './list-plan.ts'
import { foldersOf, planOf, workspaceOf, type Plan } from './plan.ts'
import { handbookFolder } from './places.ts'
import { readSources } from './sources.ts'

/**
 * The pictures of the house and the list beside them, drawn from the imports and nothing else.
 *
 * @returns what has to stand in which file (absolute path → text)
 */
export async function drawHouse(): Promise<ReadonlyMap<string, string>> {
  const sources = await readSources()
  const plans: readonly Plan[] = [
    planOf('house', 'The workspaces', sources, workspaceOf),
    planOf('server', 'Rooms of the server', sources, foldersOf('apps/server')),
    planOf('console', 'Rooms of the console', sources, foldersOf('apps/console')),
    planOf('phone', 'Rooms of the phone', sources, foldersOf('apps/collect')),
  ]

  return new Map([
    ...plans.map((plan) => [`${handbookFolder}pictures/${plan.name}.svg`, drawPlan(plan)] as const),
    [`${handbookFolder}house.md`, listPlan(plans)],
  ])
}
