import type { NewLinks } from '@phieu/office'
import { drawCode } from './make-codes.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Link, NewLink } from '../store/distribution/link-store.ts'

/** Signs of an open link's code: 50 bits, short enough to be typed. */
const CODE_SIGNS = 10

/**
 * Makes links in bulk, one for each unit, group that is asked about it, and channel. Safe to
 * repeat: where such a link stands and is not revoked, none is made unless `again` says so.
 */
export async function makeLinks(
  { store, randomBytes, now }: Pick<Services, 'store' | 'randomBytes' | 'now'>,
  plan: RoundPlan,
  wish: NewLinks,
): Promise<{ made: number; standing: number }> {
  const { units, groups, channels, again, label: named, ...settings } = wish
  const label = named === '' ? undefined : named
  const places = units.flatMap((unit) =>
    groups
      .filter((group) => isAsked(plan, unit, group))
      .flatMap((group) => channels.map((channel) => ({ unit, group, channel, label }))),
  )
  const madeOn = plan.dayAt(now())
  const made = await store.addLinks(plan.round.id, (links) => {
    const open = links.filter(({ state }) => state !== 'revoked')
    const standing = new Set(again ? [] : open.map(placeName))
    return places
      .filter((place) => !standing.has(placeName(place)))
      .map((place): NewLink => {
        const code = drawCode(randomBytes, CODE_SIGNS)
        return { code, round: plan.round.id, madeOn, ...place, ...settings }
      })
  })
  return { made: made.length, standing: places.length - made.length }
}

/** Whether a group is asked anything about a unit. */
export function isAsked(plan: RoundPlan, id: string, group: string): boolean {
  const unit = plan.units.get(id)
  return unit !== undefined && plan.questionnaireFor(unit.block, group) !== undefined
}

function placeName({
  unit,
  group,
  channel,
  label,
}: Pick<Link, 'unit' | 'group' | 'channel' | 'label'>) {
  return JSON.stringify([unit, group, channel, label ?? ''])
}
