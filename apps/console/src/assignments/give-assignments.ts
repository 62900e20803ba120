/** What the page of new assignments does: work out a proposal, or give what was looked at. */
import { endpoints } from '@phieu/office'
import { redirect, type ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Failure } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'
import { readAssignments } from './assignment-places.ts'
import { readUnits } from '../fieldwork/read-units.ts'
import { fieldworkKey, assignmentsQuery, type Proposal } from '../fieldwork/fieldwork-queries.ts'

/** What the page is told; one of these. */
export interface ProposalNews {
  proposal?: Proposal
  incomplete?: boolean
  unknownUnits?: readonly string[]
  failure?: Failure
}

export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<ProposalNews | Response> {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  if (readField(form, 'intent') === 'give')
    return give(api, round, form, () => queries.invalidateQueries(fieldworkKey(round)))

  const { units } = await queries.ensureQueryData(assignmentsQuery(api, round))
  return propose(api, round, form, units)
}

async function propose(
  api: Api,
  round: string,
  form: FormData,
  all: readonly { readonly id: string; readonly name: string }[],
): Promise<ProposalNews> {
  const chosen = (name: string) => form.getAll(name).filter((each) => typeof each === 'string')
  const blocks = chosen('block')
  const written = readUnits(readField(form, 'units'), all)
  if ('unknown' in written) return { unknownUnits: written.unknown }
  const { units } = written
  const [interviewers, groups] = [chosen('interviewer'), chosen('group')]
  const nowhere = blocks.length === 0 && units.length === 0
  if (nowhere || interviewers.length === 0 || groups.length === 0) return { incomplete: true }

  const dueOn = readField(form, 'dueOn')
  const json = {
    interviewers,
    groups,
    ...(units.length > 0 ? { units: [...units] } : { blocks }),
    sharing: readField(form, 'sharing') === 'shared' ? ('shared' as const) : ('whole' as const),
    ...(dueOn !== '' && { dueOn }),
  }
  const asked = await attempt(() =>
    api.ask(endpoints.proposeAssignments, { param: { round }, json }),
  )
  return asked.trouble === undefined ? { proposal: asked.answer } : { failure: asked }
}

async function give(
  api: Api,
  round: string,
  form: FormData,
  renew: () => Promise<void>,
): Promise<ProposalNews | Response> {
  const assignments = readAssignments(readField(form, 'assignments'))
  const done = await attempt(() =>
    api.ask(endpoints.giveAssignments, { param: { round }, json: { assignments } }),
  )
  if (done.trouble !== undefined) return { failure: done }
  await renew()
  return redirect(`/rounds/${round}/fieldwork/assignments?given=${assignments.length}`)
}
