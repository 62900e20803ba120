/** The right of reply: periods, objections, answers, as the office and as a unit see them. */
import type { Objection, OwnReplies, Replies } from '@phieu/office'
import type { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { standingApproval } from '../rounds/standing-approval.ts'
import type { Services } from '../services.ts'
import type { KeptObjection, ReplyPeriod } from '../store/replies/reply-store.ts'

/** The period of the approval that stands, and what was objected to its figures. */
export interface StandingReplies {
  /** The place of the approval among the moves. */
  approval: number
  period: ReplyPeriod | undefined
  objections: readonly KeptObjection[]
}

/** `undefined` where no approval waits for publication. */
export async function standingReplies(
  services: Services,
  plan: RoundPlan,
): Promise<StandingReplies | undefined> {
  const approval = await standingApproval(services, plan)
  if (approval === undefined) return undefined
  const { store } = services
  const { round } = plan
  const periods = await store.listReplyPeriods(round.id)
  const objections = await store.listObjections(round.id)
  return {
    approval,
    period: periods.find((each) => each.approval === approval),
    objections: objections.filter((each) => each.approval === approval),
  }
}

/** @throws ProblemError `conflict` as long as nothing is approved, or when it is published */
export async function requireApproval(
  services: Services,
  plan: RoundPlan,
): Promise<StandingReplies> {
  const standing = await standingReplies(services, plan)
  if (standing) return standing
  const message = {
    vi: 'Chỉ lấy ý kiến đơn vị khi kết quả đã duyệt và chưa công bố.',
    en: 'Units are asked once the result is approved and before it is published.',
  }
  throw new ProblemError('conflict', message.en, {}, { message })
}

/** Everything of a round, for the office. */
export async function describeReplies(
  services: Services,
  plan: RoundPlan,
): Promise<z.infer<typeof Replies>> {
  const { store, now } = services
  const { round, units } = plan
  const standing = await standingReplies(services, plan)
  const approval = standing?.approval ?? (await publishedApproval(services, plan))
  const periods = await store.listReplyPeriods(round.id)
  const period = periods.find((each) => each.approval === approval)
  const objections = await store.listObjections(round.id)
  const people = await store.listPeople()
  const served = people.flatMap(({ role, scope, disabledAt }) =>
    role === 'unit' && disabledAt === undefined && scope.unit !== undefined ? [scope.unit] : [],
  )
  return {
    askable: standing !== undefined,
    period: period
      ? {
          until: period.until,
          standing: standing !== undefined && period.until >= plan.dayAt(now()),
          opened: period.opened,
        }
      : null,
    unitsWithAccount: new Set(served.filter((unit) => units.has(unit))).size,
    units: units.size,
    objections: objections.map((objection) => ({
      ...describeObjection(objection),
      unit: objection.unit,
      unitName: units.get(objection.unit)?.name ?? objection.unit,
      approval: objection.approval,
      current: objection.approval === approval,
    })),
  }
}

/** The place among the moves of the approval that was published; `undefined` where none was. */
async function publishedApproval(
  { store }: Services,
  { round }: RoundPlan,
): Promise<number | undefined> {
  if (round.state !== 'published') return undefined
  const moves = await store.listMoves(round.id)
  return moves.findLastIndex(({ to }) => to === 'approved') + 1
}

/** What one unit was shown and objected, of all rounds; nothing of any other unit. */
export async function describeOwnReplies(
  services: Services,
  unit: string | undefined,
): Promise<z.infer<typeof OwnReplies>> {
  const { store, plans, now } = services
  const own = unit === undefined ? [] : await store.listOwnPeriods(unit)
  const replies = []
  for (const { period, result, objection } of own) {
    const plan = await plans.find(period.round)
    if (!plan) throw new Error(`there is no round ${period.round}`)
    const { id, title, timeZone } = plan.round
    replies.push({
      round: id,
      title,
      approval: period.approval,
      until: period.until,
      timeZone,
      standing: await isStanding(services, plan, period, now()),
      provisional: result,
      objection: objection ? describeObjection(objection) : null,
    })
  }
  return { replies }
}

/** Whether units may object today to the figures of this approval. */
export async function isStanding(
  services: Services,
  plan: RoundPlan,
  { approval, until }: ReplyPeriod,
  now: Date,
): Promise<boolean> {
  return until >= plan.dayAt(now) && (await standingApproval(services, plan)) === approval
}

function describeObjection({ text, made, file, answer }: KeptObjection): Objection {
  return { text, made, file: file ?? null, answer: answer ?? null }
}
