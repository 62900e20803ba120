import {
  bitsAt,
  difficultyBits,
  LinkCode,
  readCode,
  RoundBrief,
  UnitBrief,
  type LinkOpening,
  type LocalDate,
} from '@phieu/survey'
import { countedSoon } from '../database-faults.ts'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Link } from '../store/distribution/link-store.ts'
import { requireDays } from './link-validity.ts'
import { hourAt, OPENINGS_PER_BALLOT, secondsLeft } from './link-traffic.ts'

type Needed = Pick<Services, 'store' | 'plans' | 'keys' | 'openingShare' | 'workSalts' | 'now'>

/**
 * What an open link opens today, for a phone that asks: that counts as an opening.
 *
 * @param again - the phone has opened it before: it is not counted once more
 * @param from - the address that it is opened from, which is written down nowhere
 * @throws ProblemError when there is no such link, or it opens nothing now
 */
export async function openLink(
  services: Needed,
  typed: string,
  again: boolean,
  from: string | undefined,
): Promise<LinkOpening> {
  const { link, today, opening } = await lookBehind(services, typed)
  // What can't be counted keeps nobody from answering.
  const isCounted = await limitOpenings(services, link, today, from)
  if (isCounted && !again) await countedSoon(services.store.countOpening(link.code, today))
  return opening
}

/**
 * What lies behind an open link, for a page that shows it: nothing is counted, since whatever makes
 * a picture of a link fetches it, too.
 *
 * @throws ProblemError when there is no such link, or it opens nothing now
 */
export async function lookBehind(
  services: Omit<Needed, 'openingShare'>,
  typed: string,
): Promise<{ link: Link; today: LocalDate; opening: LinkOpening }> {
  const { store, plans, now } = services
  const code = LinkCode.safeParse(readCode(typed))
  const link = code.success ? await store.findLink(code.data) : undefined
  const plan = link && (await plans.find(link.round))
  const unit = plan?.units.get(link?.unit ?? '')
  if (!link || !plan || !unit) throw new ProblemError('unknown-link')

  const today = plan.dayAt(now())
  requireOpen(link, plan, today)
  const questionnaire = plan.questionnaireFor(unit.block, link.group)
  if (!questionnaire) throw new Error(`link ${link.code} asks group ${link.group} nothing`)

  const keys = await services.keys.ensure(plan.round, today)
  const opening = {
    link: link.code,
    work: bitsAt(
      difficultyBits[link.difficulty],
      await store.countLinkHour(link.code, hourAt(now())),
    ),
    salt: services.workSalts.today(),
    round: { ...RoundBrief.parse(plan.round), keys: keys.publicKeys },
    unit: UnitBrief.parse(unit),
    questionnaire,
    extra: plan.round.extra,
  }
  return { link, today, opening }
}

function requireOpen(link: Link, { round }: RoundPlan, today: LocalDate): void {
  if (link.state === 'revoked') throw new ProblemError('revoked-link')
  if (round.state !== 'open') throw new ProblemError('closed-round')
  requireDays(round, today, link)
  if (link.state === 'paused') throw new ProblemError('paused-link')
  if (link.isFull) throw new ProblemError('full-link')
}

/**
 * A link has so many openings in an hour for all together, and each address some of its own beside
 * them: whoever opens it without end uses up what is for all, and shuts out nobody else.
 *
 * @returns whether the database could count it
 */
async function limitOpenings(
  { store, openingShare, now }: Needed,
  { code, perHour }: Link,
  today: LocalDate,
  from: string | undefined,
): Promise<boolean> {
  const isOwn = openingShare.take(from, 1, code)
  const most = perHour * OPENINGS_PER_BALLOT
  const opened = await countedSoon(store.countOpeningOfHour(code, hourAt(now()), most))
  if (opened === undefined && isOwn) openingShare.giveBack(from, 1, code)
  if (opened === undefined || opened === 'within' || isOwn) return opened !== undefined
  if (opened === 'first-beyond') await countedSoon(store.countLimited(code, today))
  const headers = { 'retry-after': String(secondsLeft(now())) }
  throw new ProblemError('too-many-requests', 'This link is opened too often.', headers)
}
