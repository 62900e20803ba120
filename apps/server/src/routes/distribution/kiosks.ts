import { endpoints } from '@phieu/office'
import { hearKiosk, kioskRow, makeKiosk, setUpKiosk } from '../../distribution/kiosks.ts'
import { readBearer } from '../../http/bearer.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { requireChangeable } from './links.ts'

/** `/api/kiosks`, and at the desk `/api/rounds/:round/links/:code/kiosks` and `…/kiosks/:kiosk/revoke` */
export function kioskRoutes(services: Services) {
  const { store, now } = services

  async function linkOf(round: string, code: string) {
    const plan = await roundPlanOf(services, round)
    const link = await store.findLink(code)
    if (link?.round !== round) throw new ProblemError('unknown-link')
    return { plan, link }
  }

  return createRouter()
    .handle(endpoints.listKiosks, async ({ param }) => {
      const { plan, link } = await linkOf(param.round, param.code)
      const today = plan.dayAt(now())
      const kiosks = await store.listKiosks(link.code)
      return { kiosks: kiosks.map((kiosk) => kioskRow(kiosk, today)) }
    })
    .handle(endpoints.makeKiosk, async ({ c, param, json }) => {
      const { plan, link } = await linkOf(param.round, param.code)
      requireChangeable(plan)
      noteForLog(c, { label: json.label })
      return makeKiosk(services, link, json.label)
    })
    .handle(endpoints.revokeKiosk, async ({ param: { round, kiosk } }) => {
      const plan = await roundPlanOf(services, round)
      if (await store.revokeKiosk(round, kiosk, plan.dayAt(now()))) return
      throw new ProblemError('not-found', 'The round has no such tablet.')
    })
    .handle(endpoints.setUpKiosk, async ({ json }) => {
      const { link, label } = await setUpKiosk(services, json)
      return { link, label }
    })
    .handle(endpoints.reportKiosk, ({ c, json }) =>
      hearKiosk(services, readBearer(c.req.header('authorization')), json),
    )
}
