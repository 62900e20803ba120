import { judgeReadiness, readReadiness, type Readiness } from '../device/readiness.ts'
import { askForStorage } from '../device/storage.ts'
import type { Device } from '../device-context.ts'
import type { EnrolledPhone } from './phone.ts'

/** How ready this phone is for a day without a network, and what of it stands. */
export interface JudgedReadiness {
  readiness: Readiness
  stands: Record<keyof Readiness, boolean>
  ready: boolean
}

/** Looks at the phone and the browser; asks the browser to keep the data, if it hasn't agreed yet. */
export async function judgePhone(device: Device, phone: EnrolledPhone): Promise<JudgedReadiness> {
  const [app, storage] = await Promise.all([
    device.version.isStored(),
    askForStorage(device.storage),
  ])
  const readiness = await readReadiness(device.db, phone, phone.enrolment, { app, storage })
  const stands = judgeReadiness(readiness)
  return { readiness, stands, ready: Object.values(stands).every(Boolean) }
}
