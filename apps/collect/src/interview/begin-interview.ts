import { redirect } from 'react-router'
import { z } from 'zod'
import { BallotId, Language } from '@phieu/survey'
import { headOf, startDraft, type NewDraft } from '../device/drafts.ts'
import type { Device } from '../device-context.ts'
import { findChosen } from './chosen.ts'
import { openEnrolledPhone } from './enrolled-phone.ts'

const Posted = z.object({ draft: BallotId, language: Language })

/**
 * Begins a ballot about the chosen unit and group. Doing it twice begins one.
 *
 * @param form - with the ballot's id and language
 * @param mode - whether the respondent answers now, or has answered on paper
 * @returns the way on to its first question; `failed` when the phone could not save the beginning
 */
export async function beginInterview(
  device: Device,
  form: FormData,
  mode: 'interview' | 'paper',
): Promise<Response | { failed: true }> {
  const { draft: id, language } = Posted.parse(Object.fromEntries(form))
  const { unit, questionnaire, briefing, enrolment } = await readyToStart(device)
  const begun: NewDraft = {
    id,
    language,
    device: enrolment.device,
    ...headOf({ round: briefing.round, unit, questionnaire }),
    mode,
    interviewer: briefing.interviewer.id,
  }
  return startDraft(device.db, begun, device.now()).then(
    () => redirect(`/answer/${id}`),
    () => ({ failed: true as const }),
  )
}

/** @throws a redirect to where what is missing can be chosen */
export async function readyToStart(device: Device) {
  const phone = await openOpenPhone(device)
  const chosen = await findChosen(device, phone.briefing)
  if (!chosen) throw redirect('/interview/unit')
  const { unit, questionnaire } = chosen
  if (!questionnaire) throw redirect('/interview/group')
  return { ...phone, unit, questionnaire }
}

/** @throws a redirect to the day when no ballot may be begun now */
export async function openOpenPhone(device: Device) {
  const phone = await openEnrolledPhone(device)
  const { briefing, enrolment } = phone
  if (briefing.round.state !== 'open' || enrolment.state === 'revoked') throw redirect('/interview')
  return phone
}
