import type { Finding } from '@phieu/office'
import { findInsiderWays } from '../insiders/drawn-rights.ts'
import type { Services } from '../services.ts'
import type { RoundWays } from '../store/rounds/plan-store.ts'
import { findReadiness } from './opening-readiness.ts'
import type { RoundPlan } from './round-plans.ts'

/** How ready a round is to be opened, and what people could be reached by. */
export async function readyToOpen(
  services: Services,
  plan: RoundPlan,
): Promise<{ ways: RoundWays; findings: Finding[] }> {
  const { store, keys, now } = services
  const { id } = plan.round
  const byDatabase = await store.findWays(id)
  const { reach } = await findInsiderWays(services, id)
  const ways = { ...byDatabase, invitations: [...byDatabase.invitations, ...reach] }
  const hasKeys = (await keys.find(id)) !== undefined
  return { ways: byDatabase, findings: findReadiness(plan, ways, plan.dayAt(now()), hasKeys) }
}
