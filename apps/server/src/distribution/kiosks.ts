/** Tablets at an office's counter: made at the desk, set up once, heard of by the hour. */
import { randomUUID } from 'node:crypto'
import type { KioskRow } from '@phieu/office'
import {
  daysLater,
  localDate,
  sha256,
  type DeviceReport,
  type KioskRequest,
  type KioskWord,
  type LocalDate,
} from '@phieu/survey'
import type { z } from 'zod'
import { hourOf } from '../fieldwork/devices.ts'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Kiosk } from '../store/distribution/kiosk-store.ts'
import type { Link } from '../store/distribution/link-store.ts'
import { drawCode } from './make-codes.ts'

/** How long a tablet can be set up with a code, in days. */
const DAYS = 7

/**
 * Makes the code that sets a tablet up for a link. It stands in the address's fragment, as an
 * enrolment does, and carries 130 bits.
 *
 * @throws ProblemError where the link is not one of a counter
 */
export async function makeKiosk(
  { store, now, randomBytes, config }: Services,
  { code: link, round, channel }: Link,
  label: string,
): Promise<{ address: string; expiresOn: LocalDate }> {
  if (channel !== 'desk') {
    throw new ProblemError('malformed', 'Only a link of the channel `desk` has tablets.')
  }
  const code = drawCode(randomBytes, 26)
  const madeOn = localDate(now(), config.timeZone)
  const expiresOn = daysLater(madeOn, DAYS)
  const codeHash = await sha256(code)
  await store.addKiosk({ id: randomUUID(), round, link, label, codeHash, madeOn, expiresOn })
  return { address: `${config.publicUrl}/kiosk#${code}`, expiresOn }
}

/** @throws ProblemError when the code sets nothing up, or has set up another tablet */
export async function setUpKiosk(
  { store, now, config }: Services,
  { code, token }: KioskRequest,
): Promise<Kiosk> {
  const today = localDate(now(), config.timeZone)
  const set = await store.setUpKiosk(await sha256(code), await sha256(token), today)
  if (set === 'unknown') throw new ProblemError('unknown-enrolment')
  if (set === 'used') throw new ProblemError('used-enrolment')
  return set
}

/**
 * Keeps what a kiosk says of itself in the place of what it said before.
 *
 * @throws ProblemError `unknown-device` when the token is nobody's
 */
export async function hearKiosk(
  { store, now, config }: Services,
  token: string,
  report: DeviceReport,
): Promise<KioskWord> {
  const kiosk = await store.findKiosk(await sha256(token))
  if (!kiosk) {
    throw new ProblemError('unknown-device', undefined, { 'www-authenticate': 'Bearer' })
  }
  const timeZone = (await store.findRound(kiosk.round))?.timeZone ?? config.timeZone
  await store.putKioskReport(kiosk.id, report, hourOf(now(), timeZone))
  return { revoked: kiosk.revokedOn !== undefined }
}

/** What the office is shown of a kiosk. */
export function kioskRow(kiosk: Kiosk, today: LocalDate): z.infer<typeof KioskRow> {
  const { id, label, madeOn, expiresOn, setUpOn, revokedOn, report } = kiosk
  const isInUse = setUpOn !== undefined && revokedOn === undefined
  return {
    id,
    label,
    madeOn,
    expiresOn,
    isExpired: expiresOn < today,
    setUpOn: setUpOn ?? null,
    revokedOn: revokedOn ?? null,
    report: report ?? null,
    isSilent: isInUse && report?.at.slice(0, 10) !== today,
  }
}
