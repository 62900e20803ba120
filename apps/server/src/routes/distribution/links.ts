import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks, orderLinks } from '../../distribution/choose-links.ts'
import { linkRow, sumLinks } from '../../distribution/link-rows.ts'
import { makeLinks } from '../../distribution/make-links.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** The most links that are made at once. */
const MOST = 10_000

/** `GET` and `POST /api/rounds/:round/links`, `GET …/links/:code/days` */
export function linksRoutes(services: Services) {
  const { store, config } = services
  return createRouter()
    .handle(endpoints.listLinks, async ({ param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const { page, size, order, direction, ...wish } = query
      const all = await store.listLinks(plan.round.id)
      const chosen = orderLinks(chooseLinks(plan, all, wish), order, direction === 'descending')
      const rows = chosen.slice((page - 1) * size, page * size)
      return {
        total: chosen.length,
        ...sumLinks(all),
        links: rows.map((link) => linkRow(plan, link, config.publicUrl)),
      }
    })
    .handle(endpoints.makeLinks, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      requireChangeable(plan)
      const wish = json
      const { units, groups, channels } = wish
      if (units.length * groups.length * channels.length > MOST) {
        throw new ProblemError('too-many', `At most ${MOST} links are made at once.`)
      }
      const made = await makeLinks(services, plan, wish)
      noteForLog(c, { made: made.made, groups, channels, label: wish.label, units: units.length })
      return made
    })
    .handle(endpoints.listLinkDays, async ({ param }) => {
      const { round, code } = param
      const link = await store.findLink(code)
      if (link?.round !== round) throw new ProblemError('unknown-link')
      return { days: await store.listLinkDays(code) }
    })
}

/**
 * What is sent out belongs to a round that still collects, or is about to.
 *
 * @throws ProblemError `frozen-round` once it is approved
 */
export function requireChangeable({ round }: RoundPlan): void {
  if (round.state === 'approved' || round.state === 'published') {
    throw new ProblemError('frozen-round')
  }
}
