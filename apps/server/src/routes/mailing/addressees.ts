import { endpoints, FEWEST_LETTERS } from '@phieu/office'
import type { Context } from 'hono'
import { groupNameOf } from '../../distribution/link-rows.ts'
import { isAsked } from '../../distribution/make-links.ts'
import { previewOf } from '../../imports/preview.ts'
import { addresseeTemplate } from '../../mailing/addressee-template.ts'
import { openGroupDesk } from '../../insiders/load-group.ts'
import { makeInsiderMailing } from '../../mailing/make-insider-mailing.ts'
import { listNew, makeMailing } from '../../mailing/make-mailing.ts'
import { addresseeFile } from '../../mailing/read-addressees.ts'
import { wholeFile, wrong } from '../../papers/sheets/fault.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import { ProblemError } from '../../problem.ts'
import { isReal } from '../../rounds/is-real.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { takesInsiders } from '../../store/insiders/insider-rows.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { readFileBody } from '../../http/read-file.ts'
import { writePreview } from '../imports/file-imports.ts'
import { sendTemplate } from '../imports/templates.ts'
import { roundPlanOf } from '../rounds/round-path.ts'

/** Lists of people who are written to: template, preview, and the letters that are made of one. No file is kept. */
export function addresseeRoutes(services: Services) {
  async function read(c: Context, plan: RoundPlan, group: string) {
    if (!takesInsiders(plan.round.state)) throw new ProblemError('frozen-round')
    const units = [...plan.units.values()].filter(({ id }) => isAsked(plan, id, group))
    if (units.length === 0) throw new ProblemError('malformed', `There is no group ${group}.`)

    const bytes = await readFileBody(c)
    const list = await readAside(addresseeFile, bytes, units)
    const place = { round: plan.round.id, group }
    const people = await listNew(services, place, list.people)
    const isTooFew = isReal(plan.round) && people.length > 0 && people.length < FEWEST_LETTERS
    const faults = isTooFew
      ? [...list.faults, { ...wrong('too-few-people', FEWEST_LETTERS), ...wholeFile }]
      : list.faults
    const reading = {
      changes: faults.length > 0 ? [] : people,
      faults,
      faultCount: Math.max(faults.length, list.faultCount),
      warnings: list.warnings,
    }
    const preview = await previewOf(`letters ${place.round} ${group}`, bytes, reading)
    return { preview, people, known: list.people.length - people.length }
  }

  return createRouter()
    .handle(endpoints.getAddresseeTemplate, async ({ c, param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const template = addresseeTemplate(query.language)
      const asked = param.template
      return sendTemplate(c, plan, 'letters', { template, asked, at: services.now() })
    })
    .handle(endpoints.previewAddressees, async ({ c, param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const { preview, people, known } = await read(c, plan, query.group)
      return { ...writePreview(preview), people: people.length, known }
    })
    .handle(endpoints.makeMailing, async ({ c, param, query }) => {
      const { group, label, digest } = query
      const plan = await roundPlanOf(services, param.round)
      const { preview, people } = await read(c, plan, group)
      if (people.length === 0 || preview.digest !== digest) throw overtaken()
      const made = await makeMailing(services, plan, { group, label, people })
      if (made === 'overtaken') throw overtaken()
      noteForLog(c, { label, group: groupNameOf(plan, group).vi, letters: made.letters })
      return made
    })
    .handle(endpoints.makeInsiderMailing, async ({ c, param, json }) => {
      const { group, label } = json
      const plan = await roundPlanOf(services, param.round)
      if (!takesInsiders(plan.round.state)) throw new ProblemError('frozen-round')
      const desk = await openGroupDesk(services, plan, group)
      const made = await makeInsiderMailing(services, desk, label)
      if (made === 'overtaken') throw overtaken()
      noteForLog(c, { label, group: desk.group.vi, letters: made.letters })
      return made
    })
}

function overtaken() {
  const message = {
    vi: 'Danh sách hoặc những người đã được mời vừa thay đổi, hoặc không còn ai chưa được mời. Hãy xem lại danh sách.',
    en: 'The list, or who has been invited, has changed since, or nobody is left to invite. Look at the list again.',
  }
  return new ProblemError('conflict', message.en, {}, { message })
}
