import {
  localDate,
  MOST_BITS,
  type BallotId,
  type PushReply,
  type Receipt,
  type Verdict,
} from '@phieu/survey'
import { isSignedReceipt } from '@phieu/survey/envelope'
import { officeTime } from '../clock.ts'
import type { DeviceDatabase, KeptEnvelope, KeptReceipt } from '../database.ts'
import { findEnrolment } from '../fieldwork/enrolment.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** What of a request is not settled, and how much of that waits for its phone to enrol anew. */
export interface Settled {
  left: BallotId[]
  unknown: number
}

/**
 * Does what the verdicts say, all of it or nothing: of what lies in the box the receipt stays, and
 * the envelope until a backup holds it; refused ones are parked, and those that must carry more
 * work are computed anew. A receipt that the office has not signed for this very envelope is none.
 */
export async function settle(
  db: DeviceDatabase,
  sent: readonly KeptEnvelope[],
  { verdicts, epoch, at }: PushReply,
  now: Date,
): Promise<Settled> {
  const life = { epoch, since: officeTime({ at }, now) }
  const believed = await believe(sent, verdicts, epoch)
  return retryIfClosed(db, () =>
    db.transaction(
      'rw',
      [db.outbox, db.receipts, db.invitations, db.openings, db.enrolments, db.briefings, db.rounds],
      async () => {
        const left = new Set(sent.map(({ id }) => id))
        let unknown = 0
        for (const { kept, verdict } of believed) {
          if (verdict.outcome === 'kept') await keepReceipt(db, kept, verdict.receipt, life)
          else if (verdict.why === 'unworked' && verdict.bits) {
            const bits = Math.min(verdict.bits, MOST_BITS)
            if (!(await askForMore(db, kept, bits, verdict.salt))) continue
          } else if (verdict.why === 'unknown-device' && (await loseDevice(db, kept))) {
            unknown += 1
            continue
          } else {
            const signed = (await db.receipts.get(kept.id)) !== undefined
            await park(db, kept, {
              refusal: verdict.why,
              refusedIn: signed ? epoch : undefined,
              triedOn: localDate(now, 'UTC'),
            })
          }
          left.delete(kept.id)
        }
        return { left: [...left], unknown }
      },
    ),
  )
}

/** Sets an envelope aside with the reason; it stays on the phone and stops nobody. */
async function park(
  db: DeviceDatabase,
  { id }: KeptEnvelope,
  why: Pick<KeptEnvelope, 'refusal' | 'refusedIn' | 'triedOn'>,
): Promise<void> {
  await db.outbox.update(id, { state: 'refused', ...why })
}

/** The verdicts with the envelopes that they are about, without receipts that don't hold in this life. */
export async function believe(
  sent: readonly KeptEnvelope[],
  verdicts: readonly Verdict[],
  epoch: string,
) {
  const believed: { kept: KeptEnvelope; verdict: Verdict }[] = []
  for (const verdict of verdicts) {
    const kept = sent[verdict.at]
    if (!kept) continue
    if (verdict.outcome === 'kept') {
      const { digest, receiptKey, envelope } = kept
      if (verdict.receipt.digest !== digest || verdict.receipt.epoch !== epoch) continue
      if (!(await isSignedReceipt(envelope.header.round, verdict.receipt, receiptKey))) continue
    }
    believed.push({ kept, verdict })
  }
  return believed
}

async function keepReceipt(
  db: DeviceDatabase,
  kept: KeptEnvelope,
  receipt: Receipt,
  { epoch, since }: { epoch: string; since: Date },
) {
  const { id, link, envelope } = kept
  const { round, unit, mode } = envelope.header
  const keptOn = localDate(since, (await db.rounds.get(round))?.timeZone ?? 'UTC')
  const taken = takenBy(kept)
  if (!kept.kiosk) {
    await db.receipts.put({ ...receipt, ballot: id, round, unit, keptOn, mode, link, taken })
  }
  await markSpent(db, kept)
  await db.outbox.update(id, {
    state: 'kept',
    refusedIn: undefined,
    inBox: { epoch, period: receipt.period },
    // Which ballot an invitation was used for, this phone need not know any longer.
    invitation: undefined,
  })
}

/** Of a ballot that an interviewer took: what their assignments are counted by. */
function takenBy({ envelope }: KeptEnvelope): KeptReceipt['taken'] {
  const { interviewer, group } = envelope.header
  return interviewer === undefined ? undefined : { interviewer, group, briefed: false }
}

/** Remembers of a kept ballot's invitation that its unit is answered, and not by which ballot. */
async function markSpent(db: DeviceDatabase, { invitation, envelope }: KeptEnvelope) {
  if (invitation === undefined) return
  await db.invitations.where({ id: invitation }).modify(({ opening }) => {
    for (const each of opening.units) {
      if (each.unit.id === envelope.header.unit) each.spent = true
    }
  })
}

/**
 * Remembers what a link asks for now; its ballots are proved anew before they go again.
 *
 * @returns whether that is more than the ballot carried: the same once more would help nobody
 */
async function askForMore(
  db: DeviceDatabase,
  { id, slip: { sender }, proof }: KeptEnvelope,
  work: number,
  salt = proof?.salt ?? '',
) {
  const isMore = work > (proof?.bits ?? 0) || salt !== proof?.salt
  if (sender.by !== 'link' || !isMore) return false
  // Taken in from another phone, it came through a link that this one has never opened.
  const isOpened = (await db.openings.update(sender.link, { work, salt })) > 0
  return isOpened || (await db.outbox.update(id, { asks: { work, salt } })) > 0
}

/**
 * The office doesn't know the phone that signed this: it waits until that one is enrolled anew.
 *
 * @returns `false` where the phone need not be it: it has signed anew for an interviewer before its own,
 *   who may be unknown
 */
async function loseDevice(db: DeviceDatabase, { slip, envelope }: KeptEnvelope): Promise<boolean> {
  if (slip.sender.by !== 'device') return true
  const { device } = slip.sender
  const inUse = await findEnrolment(db)
  const own = (await db.briefings.get('current'))?.briefing.interviewer.id
  if (inUse?.device === device && own !== undefined && envelope.header.interviewer !== own) {
    return false
  }
  await db.enrolments.update(device, { state: 'lost' })
  return true
}
