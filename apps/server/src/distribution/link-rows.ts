import type { Bilingual } from '@phieu/survey'
import { linkAddress } from './make-codes.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Link } from '../store/distribution/link-store.ts'

/** A link as the office reads it, with the names of its places. */
export function linkRow(plan: RoundPlan, link: Link, publicUrl: string) {
  const { round: _, revokedOn: _revoked, madeOn: _made, isFull: _full, ...shown } = link
  const unit = plan.units.get(link.unit)
  return {
    ...shown,
    address: linkAddress(publicUrl, link.code),
    unitName: unit?.name ?? link.unit,
    block: unit?.block ?? '',
    groupName: groupNameOf(plan, link.group),
    label: link.label ?? null,
    opensOn: link.opensOn ?? null,
    closesOn: link.closesOn ?? null,
    maxBallots: link.maxBallots ?? null,
  }
}

/** The name of a group in the round's definition; its id where there is none. */
export function groupNameOf({ questionnaires }: RoundPlan, id: string): Bilingual {
  const named = questionnaires.find(({ group }) => group === id)
  return named?.groupName ?? { vi: id, en: id }
}

/** What all links of a round come to. */
export function sumLinks(links: readonly Link[]) {
  const sum = { states: { active: 0, paused: 0, revoked: 0 }, opened: 0, kept: 0 }
  for (const { state, opened, kept } of links) {
    sum.states[state] += 1
    sum.opened += opened
    sum.kept += kept
  }
  return sum
}
