import { endpoints, type WhichLinks } from '@phieu/office'
import type { z } from 'zod'
import type { LinkState } from '@phieu/survey'
import type { Context } from 'hono'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks } from '../../distribution/choose-links.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { requireChangeable } from './links.ts'

/** `POST /api/rounds/:round/links/pause`, `/resume`, `/revoke` and `/change` */
export function linkChangeRoutes(services: Services) {
  const { store, now } = services

  async function move(
    c: Context,
    round: string,
    which: z.infer<typeof WhichLinks>,
    to: LinkState,
  ): Promise<{ changed: number }> {
    const { plan, codes } = await chosen(services, round, which)
    const changed = await store.moveLinks(round, codes, to, plan.dayAt(now()))
    noteForLog(c, { changed, ...(codes.length <= 20 && { links: codes }) })
    return { changed }
  }

  return createRouter()
    .handle(endpoints.pauseLinks, async ({ c, param, json }) => {
      const { round } = param
      return await move(c, round, json.which, 'paused')
    })
    .handle(endpoints.resumeLinks, async ({ c, param, json }) => {
      const { round } = param
      return await move(c, round, json.which, 'active')
    })
    .handle(endpoints.revokeLinks, async ({ c, param, json }) => {
      const { round } = param
      return await move(c, round, json.which, 'revoked')
    })
    .handle(endpoints.changeLinks, async ({ c, param, json }) => {
      const { round } = param
      const { which, change: wish } = json
      const { codes } = await chosen(services, round, which)
      const changed = await store.changeLinks(round, codes, wish)
      noteForLog(c, { changed, change: wish })
      return { changed }
    })
}

/** The links that a request names, by their codes or by a filter. */
async function chosen(
  services: Services,
  round: string,
  which: z.infer<typeof WhichLinks>,
): Promise<{ plan: RoundPlan; codes: string[] }> {
  const plan = await roundPlanOf(services, round)
  requireChangeable(plan)
  if ('codes' in which) return { plan, codes: which.codes }
  const links = chooseLinks(plan, await services.store.listLinks(round), which.filter)
  return { plan, codes: links.map(({ code }) => code) }
}
