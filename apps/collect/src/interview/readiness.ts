import { judgeReadiness, readReadiness, type Readiness } from '../device/readiness.ts'
import type { StorageState } from '../device/storage.ts'
import type { Device } from '../device-context.ts'
import type { EnrolledPhone } from './phone.ts'

/** How ready this phone is for a day without a network, and what of it stands. */
export interface JudgedReadiness {
  readiness: Readiness
  stands: Record<keyof Readiness, boolean>
  ready: boolean
}

/** Looks at the phone and the browser. */
export async function judgePhone(
  { db, version }: Device,
  phone: EnrolledPhone,
  storage: StorageState,
): Promise<JudgedReadiness> {
  const app = await version.isStored()
  const readiness = await readReadiness(db, phone, phone.enrolment, { app, storage })
  const stands = judgeReadiness(readiness)
  return { readiness, stands, ready: Object.values(stands).every(Boolean) }
}
