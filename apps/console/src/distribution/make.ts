/** What the pages of new links and new invitations do. */
import { endpoints } from '@phieu/office'
import { Difficulty } from '@phieu/survey'
import { redirect, type ActionFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Failure } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { overviewQuery } from '../api/queries.ts'
import { channelNamed } from './channels.ts'
import { readPlaces } from './read-places.ts'
import { sendingKey } from './distribution-queries.ts'

/** Why nothing was made; one of these. */
export interface SendingNews {
  incomplete?: boolean
  /** Lines that name no unit, or several. */
  unknown?: readonly string[]
  failure?: Failure
}

export async function makeLinks({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<SendingNews | Response> {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const places = readPlaces(form, await queries.ensureQueryData(overviewQuery(api, round)))
  if ('unknown' in places) return { unknown: places.unknown }

  const units = [...places.units]
  const groups = chosen(form, 'group')
  const channels = chosen(form, 'channel').flatMap((each) => channelNamed(each) ?? [])
  if (units.length === 0 || groups.length === 0 || channels.length === 0) {
    return { incomplete: true }
  }
  const text = (name: string) => readField(form, name) || undefined
  const json = {
    units,
    groups,
    channels,
    label: text('label'),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    difficulty: Difficulty.catch('light').parse(text('difficulty')),
    perHour: Number(text('perHour') ?? 600),
    maxBallots: text('maxBallots') === undefined ? undefined : Number(text('maxBallots')),
    again: form.has('again'),
  }
  const done = await attempt(() => api.ask(endpoints.makeLinks, { param: { round }, json }))
  if (done.trouble !== undefined) return { failure: done }
  await queries.invalidateQueries(sendingKey(round))
  const { made, standing } = done.answer
  return redirect(`/rounds/${round}/sending?made=${made}&standing=${standing}`)
}

export async function makeBatch({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<SendingNews | Response> {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const places = readPlaces(form, await queries.ensureQueryData(overviewQuery(api, round)))
  if ('unknown' in places) return { unknown: places.unknown }

  const units = [...places.units]
  const label = readField(form, 'label').trim()
  const channel = channelNamed(readField(form, 'channel'))
  const group = readField(form, 'group')
  const each = Number(readField(form, 'each'))
  const complete = units.length > 0 && label !== '' && group !== '' && each >= 1
  if (!complete || channel === undefined) return { incomplete: true }

  const json = { label, units, group, channel, each }
  const done = await attempt(() => api.ask(endpoints.makeBatch, { param: { round }, json }))
  if (done.trouble !== undefined) return { failure: done }
  await queries.invalidateQueries(sendingKey(round))
  return redirect(`/rounds/${round}/sending/invitations?made=${done.answer.issued}`)
}

function chosen(form: FormData, name: string): string[] {
  return form.getAll(name).filter((each) => typeof each === 'string')
}
