import { endpoints } from '@phieu/office'
import { printEnrolments } from '../../fieldwork/enrolments.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendDocument } from '../../http/send-document.ts'

/** `/api/rounds/:round/enrolments` */
export function enrolmentRoutes(services: Services) {
  const { store } = services

  return createRouter()
    .handle(endpoints.printEnrolments, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'open' && plan.round.state !== 'draft') {
        throw new ProblemError('closed-round', 'The round takes no more ballots.')
      }
      const { interviewers: ids, days } = json
      const everyone = await store.listInterviewers(plan.round.id)
      const chosen = everyone.filter(({ id, endedOn }) => ids.includes(id) && !endedOn)
      if (chosen.length < new Set(ids).size) {
        throw new ProblemError('not-found', 'One of them is not an interviewer of the round now.')
      }
      const made = { days, madeBy: officeUserOf(c).id }
      const bytes = await printEnrolments(services, plan, chosen, made)
      noteForLog(c, { codes: chosen.map(({ code }) => code), days })
      return sendDocument(c, bytes, 'pdf', `phieu_${plan.round.id}_dang-ky-may`)
    })
    .handle(endpoints.withdrawEnrolments, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { interviewers } = json
      await store.withdrawInterviewerEnrolments(plan.round.id, interviewers)
      noteForLog(c, { interviewers })
    })
}
