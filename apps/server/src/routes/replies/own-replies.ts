import { endpoints } from '@phieu/office'
import type { Context } from 'hono'
import { noteForLog } from '../../http/keep-log.ts'
import { readFileBody } from '../../http/read-file.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import { describeOwnReplies, isStanding } from '../../replies/replies.ts'
import { requireReplyFile } from '../../replies/reply-file.ts'
import type { Services } from '../../services.ts'
import type { OwnPeriod } from '../../store/replies/reply-store.ts'

/** `/api/mine/unit/replies`: which unit, the account's scope says and nothing in the request. */
export function ownReplyRoutes(services: Services) {
  const { store, plans, now } = services
  return createRouter()
    .handle(endpoints.listOwnReplies, ({ c }) => describeOwnReplies(services, unitOf(c)))
    .handle(endpoints.objectToResult, async ({ c, param, json }) => {
      const { unit, own } = await requireStanding(c, param.round)
      const { round, approval } = own.period
      const { id, name } = officeUserOf(c)
      const made = { by: { id, name }, at: now().toISOString() }
      const outcome = await store.makeObjection({ round, approval, unit }, json.text, made)
      if (outcome === 'made-before') throw conflict('Your unit has objected already.')
      if (outcome !== 'made') throw notAsked()
      noteForLog(c, { unit, approval })
      return describeOwnReplies(services, unit)
    })
    .handle(endpoints.addReplyFile, async ({ c, param, query }) => {
      const { unit, own } = await requireStanding(c, param.round)
      const { round, approval } = own.period
      const bytes = await readFileBody(c)
      requireReplyFile(bytes)
      const file = { name: query.name, size: bytes.byteLength }
      const at = now().toISOString()
      const outcome = await store.addObjectionFile({ round, approval, unit }, file, bytes, at)
      if (outcome === 'no-objection') throw conflict('Write the objection first.')
      if (outcome === 'there-already') throw conflict('Your objection has its file already.')
      noteForLog(c, { unit, approval, size: file.size })
      return describeOwnReplies(services, unit)
    })

  /** @throws ProblemError `conflict` where the unit is asked nothing, or no longer */
  async function requireStanding(
    c: Context,
    round: string,
  ): Promise<{ unit: string; own: OwnPeriod }> {
    const unit = unitOf(c)
    const plan = await plans.find(round)
    if (unit === undefined || !plan) throw notAsked()
    const own = (await store.listOwnPeriods(unit)).find(({ period }) => period.round === round)
    if (!own || !(await isStanding(services, plan, own.period, now()))) throw notAsked()
    return { unit, own }
  }
}

function unitOf(c: Context): string | undefined {
  return officeUserOf(c).scope.unit
}

function notAsked(): ProblemError {
  const message = {
    vi: 'Đơn vị không có kết quả tạm thời nào đang lấy ý kiến, hoặc đã hết hạn.',
    en: 'No provisional result of this unit is open for objections, or its last day is over.',
  }
  return new ProblemError('conflict', message.en, {}, { message })
}

function conflict(sentence: string): ProblemError {
  return new ProblemError('conflict', sentence)
}
