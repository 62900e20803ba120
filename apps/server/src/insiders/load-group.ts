/** A group's list with all that belongs to it, as routes need it. */
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Insider, InsiderRefusal } from '../store/insiders/insider-store.ts'
import { askedBlocks, askedUnits, insiderGroups, type NamedGroup } from './asked-units.ts'
import { listRatingInsiders, type DrawnRights, type RatingInsider } from './drawn-rights.ts'
import type { Rateable } from './read-facts.ts'

export interface GroupDesk {
  place: { round: string; group: string }
  group: NamedGroup
  plan: RoundPlan
  insiders: RatingInsider[]
  /** The list as it is compared before anything of it changes. */
  standing: Insider[]
  drawn: DrawnRights
  rateable: Rateable
}

/** @throws ProblemError `not-found` when the round has no such group of insiders */
export async function openGroupDesk(
  services: Pick<Services, 'store' | 'draws'>,
  plan: RoundPlan,
  id: string,
): Promise<GroupDesk> {
  const group = insiderGroups(plan).find((each) => each.id === id)
  if (!group) throw new ProblemError('not-found', `The round has no group of insiders ${id}.`)
  const place = { round: plan.round.id, group: id }
  const insiders = await listRatingInsiders(services, place)
  return {
    place,
    group,
    plan,
    insiders,
    standing: insiders.map(toInsider),
    drawn: new Map(insiders.filter(({ units }) => units > 0).map(({ id, rights }) => [id, rights])),
    rateable: {
      units: askedUnits(plan, id),
      blocks: askedBlocks(plan, id).map((block) => block.id),
    },
  }
}

function toInsider({ id, name, position, contact, notUnits, blocks }: RatingInsider): Insider {
  return { id, name, position, contact, notUnits, blocks }
}

/** @throws ProblemError for whatever the store refused, in words for people */
export function requireDone(outcome: 'changed' | 'fixed' | 'made' | InsiderRefusal): void {
  if (outcome === 'changed' || outcome === 'fixed' || outcome === 'made') return
  const message = sentences[outcome]
  throw new ProblemError('conflict', message.en, {}, { message })
}

const sentences = {
  closed: {
    vi: 'Đợt này đã đóng: danh sách người đánh giá không thay đổi được nữa.',
    en: 'The round is closed: its lists of raters take no changes any more.',
  },
  overtaken: {
    vi: 'Danh sách vừa được thay đổi ở nơi khác. Hãy xem lại rồi làm lại.',
    en: 'The list was changed elsewhere just now. Look at it again, then repeat this.',
  },
  begun: {
    vi: 'Đã có người gửi phiếu nên kết quả chọn ngẫu nhiên được giữ nguyên. Người mới có thể được chọn đơn vị riêng.',
    en: 'A ballot has come, so the draw stands. Newcomers can be drawn for on their own.',
  },
} as const
