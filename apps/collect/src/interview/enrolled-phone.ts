import { redirect } from 'react-router'
import { findBriefing } from '../device/fieldwork/briefing.ts'
import type { Enrolment, KeptBriefing } from '../device/database.ts'
import { findEnrolment } from '../device/fieldwork/enrolment.ts'
import type { Device } from '../device-context.ts'

/** A phone that can take interviews. */
export interface EnrolledPhone extends KeptBriefing {
  enrolment: Enrolment
}

/**
 * This phone with its briefing.
 *
 * @throws a redirect to the enrolment where there is none
 */
export async function openEnrolledPhone({ db }: Device): Promise<EnrolledPhone> {
  const [enrolment, kept] = await Promise.all([findEnrolment(db), findBriefing(db)])
  if (!enrolment || !kept) throw redirect('/enrol')
  return { ...kept, enrolment }
}
