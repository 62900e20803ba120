import { endpoints } from '@phieu/office'
import { RoundBrief } from '@phieu/survey'
import { addInterviewers, readInterviewers } from '../../fieldwork/interviewers.ts'
import { interviewerFile } from '../../fieldwork/read-interviewers.ts'
import { readFileBody } from '../../http/read-file.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { writeFindings } from '../imports/file-imports.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/rounds/:round/interviewers` */
export function interviewerRoutes(services: Services) {
  const { store, now } = services
  const unknown = () => new ProblemError('not-found', 'The round has no such interviewer.')

  return createRouter()
    .handle(endpoints.listInterviewers, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const interviewers = await readInterviewers(store, plan.round.id, plan.dayAt(now()))
      return { round: RoundBrief.parse(plan.round), interviewers }
    })
    .handle(endpoints.addInterviewers, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { interviewers } = json
      const added = await addInterviewers(services, plan.round.id, interviewers)
      if (added === 'conflict') throw codeTaken()
      noteForLog(c, { codes: added.map(({ code }) => code) })
    })
    .handle(endpoints.previewInterviewers, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const taken = (await store.listInterviewers(plan.round.id)).map(({ code }) => code)
      const { interviewers, ...found } = await readAside(
        interviewerFile,
        await readFileBody(c),
        taken,
      )
      return { interviewers: [...interviewers], ...writeFindings(found) }
    })
    .handle(endpoints.changeInterviewer, async ({ c, param, json }) => {
      const { round, interviewer: id } = param
      const { name, code, team } = json
      const changed = { id, name, code, team: team || undefined }
      const outcome = await store.changeInterviewer(round, changed)
      if (outcome === 'unknown') throw unknown()
      if (outcome === 'conflict') throw codeTaken()
      noteForLog(c, { code })
    })
    .handle(endpoints.endInterviewer, async ({ param }) => {
      const { round, interviewer } = param
      const plan = await roundPlanOf(services, round)
      if (!(await store.endInterviewer(round, interviewer, plan.dayAt(now())))) throw unknown()
    })
    .handle(endpoints.resumeInterviewer, async ({ param }) => {
      const { round, interviewer } = param
      if (!(await store.resumeInterviewer(round, interviewer))) throw unknown()
    })
}

function codeTaken(): ProblemError {
  return new ProblemError('conflict', 'Two interviewers of a round cannot have the same code.')
}
