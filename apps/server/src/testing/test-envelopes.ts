/** Ballots as phones seal them for a test office: once each, so that sending again sends the same. */
import { practiceRound } from '@phieu/catalogue'
import { Ballot, sealingKey, type Envelope, type Slip } from '@phieu/survey'
import {
  makeDeviceKey,
  rightOf,
  sealBallot,
  signSlip,
  type SealedBallot,
} from '@phieu/survey/envelope'
import type { Services } from '../services.ts'
import { citizensQuestionnaire } from './test-ballots.ts'

/** By what a ballot is sent; by an enrolled phone where neither is named. */
export interface SentBy {
  link?: string
  invitation?: string
  work?: string
  /** The enrolled phone. */
  device?: string
}

/** An entry of a push. */
export interface SentEnvelope {
  envelope: Envelope
  slip: Slip
}

/** What all phones of a test sign with. */
export const deviceKey = await makeDeviceKey()

const sealed = new WeakMap<Services['keys'], Map<string, Promise<SealedBallot>>>()

/** Seals a ballot as its sender does; what is no ballot stands in the place of the envelope. */
export async function sealEntry(
  services: Services,
  ballot: unknown,
  by: SentBy,
): Promise<SentEnvelope | { envelope: unknown; slip: unknown }> {
  const read = Ballot.safeParse(ballot)
  const sender = await senderOf(by)
  if (!read.success) return { envelope: ballot, slip: { sealingDay: '2026-11-20', sender } }

  const { envelope, digest } = await sealOnce(services, read.data, sender.by)
  const sealingDay = read.data.sealedOn
  if (sender.by !== 'device') return { envelope, slip: { sealingDay, sender } }
  const slip = await signSlip(digest, sealingDay, sender.device, deviceKey.privateKey)
  return { envelope, slip }
}

/** Seals a ballot, or gives what it was sealed into before. */
export function sealOnce(
  services: Services,
  ballot: Ballot,
  by: 'link' | 'right' | 'device',
): Promise<SealedBallot> {
  const before = sealed.get(services.keys) ?? new Map<string, Promise<SealedBallot>>()
  sealed.set(services.keys, before)
  const name = JSON.stringify([ballot, by === 'right'])
  const one = before.get(name) ?? seal(services, ballot, by)
  before.set(name, one)
  return one
}

async function seal(
  { plans, keys, now }: Services,
  ballot: Ballot,
  by: 'link' | 'right' | 'device',
): Promise<SealedBallot> {
  const plan = (await plans.find(ballot.round)) ?? (await plans.find(practiceRound().id))
  if (!plan) throw new Error('a test office has the practice round')
  const ring = await keys.ensure(plan.round, plan.dayAt(now()))
  const block = plan.units.get(ballot.unit)?.block ?? ''
  const questionnaire = plan.questionnaireFor(block, ballot.group) ?? citizensQuestionnaire
  const asked = { questionnaire, extra: plan.round.extra }
  return sealBallot(ballot, asked, sealingKey(ring.publicKeys, by))
}

async function senderOf({ link, invitation, work, device }: SentBy) {
  if (invitation !== undefined) return { by: 'right' as const, right: await rightOf(invitation) }
  if (link !== undefined) return { by: 'link' as const, link, ...(work !== undefined && { work }) }
  // Nobody's phone, where none is named.
  const nobody = '00000000-0000-4000-8000-000000000000'
  return { by: 'device' as const, device: device ?? nobody, signature: 'A'.repeat(86) }
}
