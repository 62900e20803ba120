import type { OfficeUser, PublicationEntry } from '@phieu/office'
import { seedOfLeaves } from '@phieu/publication'
import { readFile } from 'node:fs/promises'
import { localDate, type Bilingual } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { NewPublication } from '../store/publication/publication-store.ts'
import { gatherInput, type Repeats } from '../results/gather-input.ts'
import {
  boxHasNoKeys,
  decidedMeanwhile,
  earlierIsMissing,
  movedMeanwhile,
  nothingIsAssessed,
  objectionTo,
} from './publish-blockers.ts'
import { grantedOf } from '../awards/awards.ts'
import { requireExplained, whyNotAlone, type ChecksBefore } from '../status/move-checks.ts'

/** Why a round was not published, in a sentence; nothing was written then. */
export type PublishOutcome =
  | { published: PublicationEntry; repeats: Repeats }
  | { refused: Bilingual }

/** How often it is repeated, and what was looked at before. */
export interface PublishingWish {
  replicates: number
  /** Where it is chosen; else it is that of the leaves. */
  seed: string | undefined
  before: ChecksBefore
  /** Where a check is red. */
  reason: string | undefined
}

/**
 * Publishes an approved round: counts every ballot anew, compares with the tallies, computes the
 * result and writes it once, together with the round's move.
 *
 * @throws RangeError when the parts of the result contradict each other; ProblemError when a red check is not explained
 */
export async function publishRound(
  services: Services,
  plan: RoundPlan,
  { before, reason, replicates, seed }: PublishingWish,
  user: OfficeUser,
): Promise<PublishOutcome> {
  const { store, computer, keys, now } = services
  const objection = objectionTo(plan, user)
  if (objection !== undefined) return { refused: objection }
  const another = whyNotAlone(before)
  if (another) return { refused: another }
  requireExplained(plan, before, reason)

  const movesBefore = (await store.listMoves(plan.round.id)).length
  const ring = await keys.find(plan.round.id)
  if (!ring) return { refused: boxHasNoKeys }
  const anew = await computer.countAnew({ place: store.place, round: plan.round.id })
  if ('refused' in anew) return anew
  const repeats = { replicates, seed: seed ?? (await seedOfLeaves(anew.leaves)) }
  const asPublished = { ...plan, round: { ...plan.round, state: 'published' as const } }
  const gathered = await gatherInput(services, asPublished, anew.counted, repeats)
  const { earlier } = plan.round
  if (earlier !== undefined && !gathered.input.earlier) {
    return { refused: earlierIsMissing(earlier) }
  }
  if (gathered.input.assessed.length === 0) return { refused: nothingIsAssessed }

  const publishedOn = localDate(now(), plan.round.timeZone)
  const method = await readMethod()
  const input = { ...gathered.input, strata: anew.strata }
  const decisions = await store.listAwards(plan.round.id, movesBefore)
  const packages = await computer.computePackages({
    job: 'publication',
    gathered: { ...gathered, input },
    publishedOn,
    method,
    box: { keys: ring.publicKeys, fates: anew.fates },
    leaves: anew.leaves,
    fieldwork: anew.seen,
    granted: grantedOf(decisions),
  })
  const publication = { round: plan.round.id, publishedOn, movesBefore, decisions, ...packages }
  const written = await write(services, publication, user, reason)
  return 'refused' in written ? written : { ...written, repeats }
}

async function write(
  { store, now }: Services,
  publication: NewPublication,
  { id, name }: OfficeUser,
  reason: string | undefined,
): Promise<{ published: PublicationEntry } | { refused: Bilingual }> {
  const { round, publishedOn } = publication
  const at = now().toISOString()
  const by = { id, name }
  const outcome = await store.publish(publication, {
    from: 'approved',
    to: 'published',
    by,
    at,
    reason,
  })
  if (outcome === 'moved-meanwhile') return { refused: movedMeanwhile }
  if (outcome === 'decided-meanwhile') return { refused: decidedMeanwhile }

  const digests = { office: publication.office.digest, public: publication.public.digest }
  return { published: { round, publishedOn, digests, errata: [] } }
}

/** The method as it is published with every result. */
function readMethod(): Promise<string> {
  return readFile(new URL('../METHOD.md', import.meta.resolve('@phieu/scoring')), 'utf8')
}
