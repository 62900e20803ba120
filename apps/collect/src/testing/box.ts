import {
  Envelope,
  provenBits,
  Slip,
  type BackupState,
  type Ballot,
  type DevicePublicKey,
  type InvitationOpening,
  type Refusal,
  type Verdict,
} from '@phieu/survey'
import { envelopeDigest, isSignedSlip, rightOf } from '@phieu/survey/envelope'
import { openSample, signReceipt } from './round-keys.ts'

/** What stands at the door of an office and in its box: as much of it as a phone can see. */
export interface Box {
  /** The ballots that were opened, by id. */
  ballots: Map<string, Ballot>
  /** Every envelope that lies in the box, by id, as often as it was counted. */
  counted: Map<string, number>
  /** What it refuses by hand. */
  refusals: Map<string, Refusal>
  /** Enrolled phones by id. */
  devices: Map<string, { token: string; key: DevicePublicKey; revoked: boolean }>
  /** Personal invitations by code, their units spent as envelopes come. */
  invitations: Map<string, InvitationOpening>
  /** The zero bits that ballots through links must carry now. */
  bits: number
  /** What they are computed over today. */
  salt: string
  backups: BackupState
  /** The running backup period. */
  period: number
  judge: (received: { envelope?: unknown; slip?: unknown }) => Promise<Judged>
  /** Makes a verified backup of all that lies in the box. */
  backUp: () => () => void
}

type Judged =
  | { outcome: 'kept'; receipt: (Verdict & { outcome: 'kept' })['receipt'] }
  | { outcome: 'refused'; why: Refusal; bits?: number; salt?: string }

/** Opens an empty box. */
export function openBox(): Box {
  const lying = new Map<string, { digest: string; period: number }>()
  const box: Box = {
    ballots: new Map(),
    counted: new Map(),
    refusals: new Map(),
    devices: new Map(),
    invitations: new Map(),
    bits: 0,
    salt: 'first day',
    backups: { epoch: 'first', verified: 0 },
    period: 1,
    judge: async (received) => {
      const envelope = Envelope.parse(received.envelope)
      const slip = Slip.parse(received.slip)
      const digest = await envelopeDigest(envelope)
      const { id, round } = envelope.header
      const there = lying.get(id)
      if (there && there.digest !== digest) return { outcome: 'refused', why: 'conflicting' }

      const why =
        box.refusals.get(id) ?? (there ? undefined : await refuse(box, envelope, slip, digest))
      if (why)
        return {
          outcome: 'refused',
          why,
          ...(why === 'unworked' && { bits: box.bits, salt: box.salt }),
        }

      const lies = there ?? { digest, period: box.period }
      if (!there) await put(envelope, lies)
      return {
        outcome: 'kept',
        receipt: await signReceipt(round, { ...lies, epoch: box.backups.epoch }),
      }
    },
    backUp: () => {
      const copy = { lying: [...lying], counted: [...box.counted], ballots: [...box.ballots] }
      box.period += 1
      box.backups = { ...box.backups, verified: box.period }
      return () => {
        fill(lying, copy.lying)
        fill(box.counted, copy.counted)
        fill(box.ballots, copy.ballots)
        box.backups = { epoch: `after ${box.backups.epoch}`, verified: 0 }
      }
    },
  }

  async function put(envelope: Envelope, lies: { digest: string; period: number }) {
    const { id } = envelope.header
    lying.set(id, lies)
    box.counted.set(id, 1)
    const ballot = await openSample(envelope)
    if (ballot) box.ballots.set(id, ballot)
  }
  return box
}

/** Why the door does not let an envelope in. */
async function refuse(
  box: Box,
  { header }: Envelope,
  { sender, sealingDay }: Slip,
  digest: string,
): Promise<Refusal | undefined> {
  if (sender.by === 'link') {
    const subject = { link: sender.link, envelope: digest, salt: box.salt }
    const proven = box.bits === 0 ? 0 : await provenBits(subject, sender.work)
    return proven < box.bits ? 'unworked' : undefined
  }
  if (sender.by === 'right') return spend(box, sender.right, header.unit)

  const key = box.devices.get(sender.device)?.key
  const isSigned = key !== undefined && (await isSignedSlip(digest, sealingDay, sender, key))
  return isSigned ? undefined : 'unknown-device'
}

/** Spends the invitation for the ballot's unit; says why not when it is spent. */
async function spend({ invitations }: Box, right: string, unit: string) {
  for (const [code, { units }] of invitations) {
    if ((await rightOf(code)) !== right) continue
    const asked = units.find((each) => each.unit.id === unit)
    if (asked?.spent !== false) return 'spent-invitation'
    asked.spent = true
    return undefined
  }
  return 'unknown-invitation'
}

function fill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]) {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}
