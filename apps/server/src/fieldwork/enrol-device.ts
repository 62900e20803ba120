import { localDate, sha256, turnsBack, type DeviceReport, type EnrolRequest } from '@phieu/survey'
import { hourOf } from './devices.ts'
import type { Services } from '../services.ts'
import type { Device, EnrolOutcome } from '../store/fieldwork/interviewer-store.ts'

/** Enrols an interviewer's phone; asking again with the same device and token changes nothing. */
export async function enrolDevice(
  { store, now, config }: Services,
  { code, device, token, key: publicKey }: EnrolRequest,
): Promise<EnrolOutcome> {
  const today = localDate(now(), config.timeZone)
  const tokenHash = await sha256(token)
  return store.enrol(await sha256(code), { id: device, tokenHash, publicKey }, today)
}

/**
 * The phone that a token belongs to, also a revoked one, and notes the day of the contact.
 *
 * @returns `undefined` when no phone was enrolled with this token
 */
export async function recogniseDevice(
  { store, now, config }: Services,
  token: string,
): Promise<Device | undefined> {
  const device = await store.findDevice(await sha256(token))
  const today = localDate(now(), config.timeZone)
  if (device && device.lastContact !== today) await store.noteContact(device.id, today)
  return device
}

/**
 * Keeps what a phone says of itself in the place of what it said before, with the hour in its round, and
 * counts when it can't have been this phone that said the one before.
 */
export async function noteReport(
  { store, now, config }: Services,
  { id, round }: Device,
  report: DeviceReport,
): Promise<void> {
  const timeZone = (await store.findRound(round))?.timeZone ?? config.timeZone
  const before = await store.findDeviceReport(id)
  const turnedBack = (before?.turnedBack ?? 0) + Number(turnsBack(before?.turn, report.turn))
  await store.putDeviceReport(id, { ...report, turnedBack }, hourOf(now(), timeZone))
}
