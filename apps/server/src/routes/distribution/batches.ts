import { endpoints, MOST_INVITATIONS } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import { groupNameOf } from '../../distribution/link-rows.ts'
import { isAsked } from '../../distribution/make-links.ts'
import { makeBatch, renewBatch } from '../../distribution/make-batch.ts'
import { revokeCode } from '../../distribution/revoke-code.ts'
import type { Services } from '../../services.ts'
import type { Batch } from '../../store/distribution/batch-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { requireChangeable } from './links.ts'

/** `GET` and `POST /api/rounds/:round/batches`, `POST …/batches/:batch/renew` and `/revoke` */
export function batchRoutes(services: Services) {
  const { store, freshCodes, now } = services

  async function find(round: string, batch: string) {
    const plan = await roundPlanOf(services, round)
    requireChangeable(plan)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    return { plan, found }
  }

  return createRouter()
    .handle(endpoints.listBatches, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const { id } = officeUserOf(c)
      const rows = (await store.listBatches(plan.round.id)).map(async (batch) => ({
        ...batchRow(batch),
        groupName: groupNameOf(plan, batch.group),
        codesUntil: (await freshCodes.until(batch.id, id))?.toISOString() ?? null,
      }))
      return { batches: await Promise.all(rows) }
    })
    .handle(endpoints.makeBatch, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      requireChangeable(plan)
      const wish = json
      const stranger = wish.units.find((unit) => !isAsked(plan, unit, wish.group))
      if (stranger !== undefined) {
        throw new ProblemError('malformed', `${wish.group} is asked nothing about ${stranger}.`)
      }
      if (wish.units.length * wish.each > MOST_INVITATIONS) {
        throw new ProblemError('too-many', `At most ${MOST_INVITATIONS} are made at once.`)
      }
      const made = await makeBatch(services, plan, wish, officeUserOf(c).id)
      noteForLog(c, { batch: made.id, label: wish.label, issued: made.issued })
      return made
    })
    .handle(endpoints.revokeInvitation, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { outcome, batch } = await revokeCode(services, plan, json.code)
      noteForLog(c, { outcome, batch })
      return { outcome }
    })
    .handle(endpoints.renewBatch, async ({ c, param }) => {
      const { round, batch } = param
      const { plan, found } = await find(round, batch)
      const mailings = await store.listMailings(round)
      if (mailings.some((mailing) => mailing.batch === batch)) throw sentByLetter()
      const made = await renewBatch(services, plan, found, officeUserOf(c).id)
      noteForLog(c, { label: found.label, issued: made.issued })
      return made
    })
    .handle(endpoints.revokeBatch, async ({ c, param }) => {
      const { round, batch } = param
      const { plan, found } = await find(round, batch)
      const changed = await store.revokeBatch(batch, plan.dayAt(now()))
      await freshCodes.forget(batch)
      noteForLog(c, { label: found.label, changed })
      return { changed }
    })
}

/** New codes would be handed to the office, and take the right from whoever was written to. */
function sentByLetter() {
  const message = {
    vi: 'Các mã này đã đi cùng thư điện tử nên không lập lại được.',
    en: 'These codes went out by e-mail, so they are not made again.',
  }
  return new ProblemError('conflict', message.en, {}, { message })
}

function batchRow({ round: _round, renewedOn, revokedOn, ...batch }: Batch) {
  return { ...batch, renewedOn: renewedOn ?? null, revokedOn: revokedOn ?? null }
}
