import { LinkCode, RoundBrief, UnitBrief, type LinkOpening, type LocalDate } from '@phieu/survey'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Link } from '../store/distribution/link-store.ts'
import { requireDays } from './link-validity.ts'
import { bitsFor, hourAt, OPENINGS_PER_BALLOT } from './link-traffic.ts'

type Needed = Pick<Services, 'store' | 'plans' | 'keys' | 'traffic' | 'now'>

/**
 * What an open link opens today.
 *
 * @param again - the phone has opened it before: it is not counted once more
 * @throws ProblemError when there is no such link, or it opens nothing now
 */
export async function openLink(
  services: Needed,
  typed: string,
  again: boolean,
): Promise<LinkOpening> {
  const { store, plans, now } = services
  const code = LinkCode.safeParse(typed)
  const link = code.success ? await store.findLink(code.data) : undefined
  const plan = link && (await plans.find(link.round))
  const unit = plan?.units.get(link?.unit ?? '')
  if (!link || !plan || !unit) throw new ProblemError('unknown-link')

  const today = plan.dayAt(now())
  requireOpen(link, plan, today)
  const questionnaire = plan.questionnaireFor(unit.block, link.group)
  if (!questionnaire) throw new Error(`link ${link.code} asks group ${link.group} nothing`)

  await countOpening(services, link, today, again)
  const keys = await services.keys.ensure(plan.round, today)
  return {
    link: link.code,
    work: bitsFor(link, await store.countLinkHour(link.code, hourAt(now()))),
    round: { ...RoundBrief.parse(plan.round), keys: keys.publicKeys },
    unit: UnitBrief.parse(unit),
    questionnaire,
    extra: plan.round.extra,
  }
}

function requireOpen(link: Link, { round }: RoundPlan, today: LocalDate): void {
  if (link.state === 'revoked') throw new ProblemError('revoked-link')
  if (round.state !== 'open') throw new ProblemError('closed-round')
  requireDays(round, today, link)
  if (link.state === 'paused') throw new ProblemError('paused-link')
  if (link.isFull) throw new ProblemError('full-link')
}

async function countOpening(
  { store, traffic }: Needed,
  { code, perHour }: Link,
  today: LocalDate,
  again: boolean,
): Promise<void> {
  if (traffic.openingsOf(code) >= perHour * OPENINGS_PER_BALLOT) {
    if (traffic.isFirstWait(code)) await store.countLimited(code, today)
    const headers = { 'retry-after': String(traffic.secondsLeft()) }
    throw new ProblemError('too-many-requests', 'This link is opened too often.', headers)
  }
  traffic.countOpening(code)
  if (!again) await store.countOpening(code, today)
}
