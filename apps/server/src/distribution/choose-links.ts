import type { LinkFilter, LinkOrder } from '@phieu/office'
import { foldAccents, matches, normalizeCode } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Link } from '../store/distribution/link-store.ts'

/** The links that a wish chooses, in the official order of their units. */
export function chooseLinks(plan: RoundPlan, links: readonly Link[], wish: LinkFilter): Link[] {
  const places = new Map([...plan.units.keys()].map((unit, place) => [unit, place]))
  const placeOf = ({ unit }: Link) => places.get(unit) ?? places.size
  return links.filter((link) => isChosen(plan, link, wish)).sort((a, b) => placeOf(a) - placeOf(b))
}

function isChosen(plan: RoundPlan, link: Link, { q, block, ...exact }: LinkFilter): boolean {
  const unit = plan.units.get(link.unit)
  if (block !== undefined && unit?.block !== block) return false
  if (exact.unit !== undefined && link.unit !== exact.unit) return false
  if (exact.group !== undefined && link.group !== exact.group) return false
  if (exact.channel !== undefined && link.channel !== exact.channel) return false
  if (exact.state !== undefined && link.state !== exact.state) return false
  if (q === undefined || q.trim() === '') return true
  return (
    matches(`${unit?.name ?? ''} ${link.label ?? ''}`, q.trim()) ||
    link.code.startsWith(normalizeCode(q))
  )
}

/** Links in another order; where two are alike, their order stays. */
export function orderLinks(links: readonly Link[], order: LinkOrder, descending: boolean): Link[] {
  if (order === 'unit') return descending ? links.toReversed() : [...links]
  const sign = descending ? -1 : 1
  return links.toSorted((a, b) => sign * compare(a, b, order))
}

function compare(a: Link, b: Link, order: Exclude<LinkOrder, 'unit'>): number {
  if (order === 'kept' || order === 'opened') return a[order] - b[order]
  const [x, y] = [a, b].map((link) => foldAccents(link[order] ?? ''))
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1
}
