/** What people at the office's desk do with a round, done by hand on the services behind their pages. */
import { loadDefinition, practiceRound } from '@phieu/catalogue'
import { openGrounds, takeIn, type Services } from '@phieu/server'
import { localDate, sha256 } from '@phieu/survey'
import { rightOf } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import type { Asked } from './asking.ts'

type Question<What> = Extract<Asked['asked'], { what: What }>

const by = { id: 'story', name: 'Story' }
const reason = 'A story wants it so'

/** Opens a round that asks as the practice round does, by a newer version: another item comes first. */
export async function openNext({ store }: Services, id: string): Promise<string> {
  const definition = loadDefinition()
  const blocks = definition.blocks.map((block) => ({
    ...block,
    items: block.items.map((item, at) => (at === 0 ? { ...item, id: `${item.id}-2` } : item)),
  }))
  await store.addDefinition({ ...definition, version: 2, blocks })
  await store.addRound({ ...practiceRound(), id, definition: { id: definition.id, version: 2 } })
  return id
}

/** Each state and those beside it. */
const states = ['open', 'closed', 'approved'] as const

/** Moves a round step by step, on or back. */
export async function moveTo(
  { store, counts, now }: Services,
  id: string,
  to: Question<'move'>['to'],
): Promise<string> {
  while (true) {
    const round = await store.findRound(id)
    const at = states.findIndex((state) => state === round?.state)
    const next = states[at + Math.sign(states.indexOf(to) - at)]
    const from = states[at]
    if (from === undefined || next === undefined) throw new Error(`no way leads to ${to}`)
    if (from === to) return to
    await store.moveRound(id, { from, to: next, by, at: now().toISOString(), reason })
    counts.nudge(id)
  }
}

/** Takes back what somebody was given. */
export async function revoke(
  { store, now, config }: Services,
  round: string,
  { by: kind, code }: Question<'revoke'>,
): Promise<string> {
  const today = localDate(now(), config.timeZone)
  if (kind === 'link') await store.moveLinks(round, [code], 'revoked', today)
  else if (kind === 'kiosk') {
    for (const { id } of await store.listKiosks(code)) await store.revokeKiosk(round, id, today)
  } else if (kind === 'invitation') {
    await store.revokeInvitations([await sha256(await rightOf(code))], today)
  } else await store.revokeDeviceOf(round, code, today)
  return ''
}

/**
 * Takes all that waits for a decision; what of it can't be taken now waits on.
 *
 * @returns the ids of what was refused and is taken
 */
export async function decide(
  services: Services,
  round: string,
  { how, of }: Question<'decide'>,
): Promise<string[]> {
  const taken = await takeRefused(services, round, { how, of })
  const { store, counts } = services
  await store.takeRevoked(round)
  await counts.countLate(round, undefined)
  counts.nudge(round)
  await counts.settle()
  await takeHeld(services, round, how)
  return taken
}

async function takeRefused(
  services: Services,
  round: string,
  { how, of }: Pick<Question<'decide'>, 'how' | 'of'>,
): Promise<string[]> {
  const { store, plans } = services
  const plan = await plans.find(round)
  const wanted = new Set(of)
  const listed = await store.listRefused({ offset: 0, limit: MOST })
  const ids = listed.flatMap(({ id, ballot }) =>
    ballot !== undefined && wanted.has(ballot) ? [id] : [],
  )
  const refused = (await store.readTurnedAway(ids)).map(({ id, raw, refusedOn, ballot }) => ({
    id,
    ballot,
    refusedOn,
    envelope: JSON.parse(raw) as unknown,
  }))
  if (!plan || refused.length === 0) return []
  const taken: string[] = []
  const grounds = openGrounds(services)
  for (const some of how === 'as a list' ? [refused] : refused.map((each) => [each])) {
    const { settled } = await takeIn(services, grounds, plan, some)
    await store.forgetRefused(settled.map(({ id }) => id))
    taken.push(...settled.flatMap(({ ballot }) => ballot ?? []))
  }
  return taken
}

/** More than any story brings. */
const MOST = 5_000

/** What waits in review is counted. */
async function takeHeld({ store, plans, now }: Services, round: string, how: string) {
  const plan = await plans.find(round)
  const filter = { review: 'held' as const }
  const order = { by: 'unit', descending: false } as const
  const { ballots, total } = await store.listReview(round, filter, {
    order,
    offset: 0,
    limit: MOST,
  })
  if (!plan || total === 0) return
  const chosen =
    how === 'as a list'
      ? [{ filter, expected: total }]
      : ballots.map(({ id }) => ({ ballots: [id] }))
  for (const each of chosen) {
    const decision = { id: randomUUID(), round, to: 'counted' as const, reason, by }
    await store.decide({ ...decision, at: now().toISOString() }, each, (unit, group) =>
      plan.questionnaireAbout(unit, group),
    )
  }
}
