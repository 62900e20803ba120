import type { MoveCheck, RedCheck } from '@phieu/office'
import { foldAccents, foldName, targetOf, type Bilingual, type RoundState } from '@phieu/survey'
import { assessedColumns } from '../assessed/columns.ts'
import { ProblemError } from '../problem.ts'
import { replyChecks } from '../replies/reply-checks.ts'
import { readyToOpen } from '../rounds/opening-ways.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { withoutExplained } from './explained.ts'

/** Fewer ballots about a unit say little of it: so many are needed before a breakdown is public. */
const LEAST_BALLOTS = 10

/** How many examples a check names. */
const EXAMPLES = 5

/** What is looked at before a round is moved on from where it stands. */
export interface ChecksBefore {
  to: RoundState | undefined
  checks: MoveCheck[]
}

/** @param user - the id of whoever would move it */
export async function checkBefore(
  services: Services,
  plan: RoundPlan,
  user: string,
): Promise<ChecksBefore> {
  const { to, checks: own } = await lookBefore(services, plan, user)
  const checks = [...own, ...(await proposedByNamesake(services, plan, user, to))]
  const moves = await services.store.listMoves(plan.round.id)
  return { to, checks: withoutExplained(checks, moves, user) }
}

async function lookBefore(
  services: Services,
  plan: RoundPlan,
  user: string,
): Promise<ChecksBefore> {
  const { state, practice } = plan.round
  if (state === 'draft') return { to: 'open', checks: await openingChecks(services, plan) }
  if (state === 'open') return { to: 'closed', checks: await thinUnits(services, plan) }
  if (state === 'closed') {
    const checks = [
      ...(await thinUnits(services, plan)),
      ...(await undecidedBallots(services, plan)),
      ...(await missingPoints(services, plan)),
      ...(await onePerson(services, plan)),
    ]
    return { to: 'approved', checks }
  }
  if (state !== 'approved' || practice) return { to: undefined, checks: [] }
  const checks = [
    ...(await thinUnits(services, plan)),
    ...(await missingPoints(services, plan)),
    ...(await replyChecks(services, plan)),
    await awardCheck(services, plan),
    ...(await onePerson(services, plan)),
    ...(await samePerson(services, plan, user)),
  ]
  return { to: 'published', checks }
}

/** The checks that are red, as they are kept with a move that explains them. */
export function redBefore({ checks }: ChecksBefore): RedCheck[] {
  return checks
    .filter(({ level }) => level === 'red')
    .map(({ code, count, units }) => ({ code, count, ...(units && { units }) }))
}

/** The same, as the log keeps them. */
export function redOf(before: ChecksBefore): string[] {
  return redBefore(before).map(({ code, count }) => `${code}: ${count}`)
}

/**
 * Whether a round may be moved with what its checks say: what is red is explained in writing, except
 * where a round is for trying out.
 *
 * @throws ProblemError `conflict` with a sentence in both languages and the red checks
 */
export function requireExplained(
  { round }: RoundPlan,
  before: ChecksBefore,
  reason: string | undefined,
): void {
  const red = redOf(before)
  if (red.length === 0 || reason !== undefined || round.practice) return
  throw new ProblemError(
    'conflict',
    `${needsReason.en} (${red.join('; ')})`,
    {},
    { message: needsReason, red },
  )
}

/** Whether two accounts that may be one person's are behind a move: then each of them explains it. */
export function isByNamesake({ checks }: ChecksBefore): boolean {
  return checks.some(({ code, level }) => code === 'same-name' && level === 'red')
}

/** What is said to whoever approved and would publish; `undefined` where somebody else approved. */
export function whyNotAlone({ checks }: ChecksBefore): Bilingual | undefined {
  return checks.some(({ code }) => code === 'same-person') ? takesAnother : undefined
}

const needsReason: Bilingual = {
  vi: 'Danh sách kiểm tra còn mục đỏ: phải ghi lý do rồi mới chuyển đợt được.',
  en: 'Checks before this move are red: it needs a written reason.',
}

const takesAnother: Bilingual = {
  vi: 'Người đã duyệt không được tự công bố: hãy để một người khác có quyền công bố.',
  en: 'Whoever approved the result does not publish it: another person has to.',
}

/** That a key is missing is no matter of reasons: without one nothing opens. */
async function openingChecks(services: Services, plan: RoundPlan): Promise<MoveCheck[]> {
  const { findings } = await readyToOpen(services, plan)
  return findings.map(({ level, code, ...rest }) => {
    const red = code === 'no-box-key' ? ('stop' as const) : ('red' as const)
    return { ...rest, code, level: level === 'missing' ? red : ('look' as const) }
  })
}

/** Units with fewer than half of the ballots that are wanted, or too few to say anything. */
async function thinUnits({ store }: Services, plan: RoundPlan): Promise<MoveCheck[]> {
  const { round, units, questionnaires } = plan
  const came = new Map<string, number>()
  for (const { unit, counted, held } of await store.countByPlace(round.id, '0001-01-01')) {
    came.set(unit, (came.get(unit) ?? 0) + counted + held)
  }
  const thin = [...units.values()].filter(({ id, block }) => {
    const groups = questionnaires.filter((questionnaire) => questionnaire.block === block)
    const wanted = groups.reduce((sum, { group }) => sum + targetOf(round, id, group), 0)
    return groups.length > 0 && (came.get(id) ?? 0) < Math.max(wanted / 2, LEAST_BALLOTS)
  })
  return [unitCheck('thin-units', thin)]
}

/** Ballots with a flag about which nobody has decided; one may while the round takes ballots. */
export async function undecidedBallots(
  { store }: Services,
  { round }: RoundPlan,
): Promise<MoveCheck[]> {
  const { total } = await store.listReview(
    round.id,
    { flag: 'any', decided: false },
    { order: { by: 'flags', descending: true }, offset: 0, limit: 1 },
  )
  return [check('undecided-ballots', total)]
}

/** Units of which not every assessed value stands: they get no index. */
export async function missingPoints(
  { store }: Services,
  { round, units, definition }: RoundPlan,
): Promise<MoveCheck[]> {
  const standing = Map.groupBy(await store.listAssessed(round.id), ({ unit }) => unit)
  const wanted = new Map(
    definition.blocks.map((block) => [block.id, assessedColumns(definition, block).length]),
  )
  const without = [...units.values()].filter(
    ({ id, block }) => (standing.get(id)?.length ?? 0) < (wanted.get(block) ?? 0),
  )
  return [unitCheck('missing-points', without)]
}

/** Whether the council has decided anything about commendations, and how many it grants. */
async function awardCheck({ store }: Services, { round }: RoundPlan): Promise<MoveCheck> {
  const approval = (await store.listMoves(round.id)).length
  const decided = await store.listAwards(round.id, approval)
  const granted = decided.filter((award) => award.granted).length
  return {
    code: 'awards',
    level: decided.length > 0 ? 'done' : 'look',
    count: granted,
    examples: [],
  }
}

/** Whether all that was done so far was done by one person. */
async function onePerson({ store }: Services, { round }: RoundPlan): Promise<MoveCheck[]> {
  const moves = await store.listMoves(round.id)
  const people = new Map(moves.map(({ by }) => [by.id, by.name]))
  const [name] = people.values()
  if (people.size !== 1 || name === undefined) return []
  return [{ code: 'by-one-person', level: 'look', count: moves.length, examples: [name] }]
}

/** Whoever approved does not publish; somebody of the same name may be the same person with two accounts. */
async function samePerson(
  { store }: Services,
  { round }: RoundPlan,
  user: string,
): Promise<MoveCheck[]> {
  if (round.onePerson === true) return []
  const approval = (await store.listMoves(round.id)).findLast(({ to }) => to === 'approved')
  if (!approval) return []
  const { id, name } = approval.by
  const told = { count: 1, examples: [name] }
  if (id === user) return [{ ...told, code: 'same-person', level: 'stop' }]
  const publisher = await store.findPerson(user)
  const isSame = publisher !== undefined && isNamesake(publisher.name, name)
  return isSame ? [{ ...told, code: 'same-name', level: 'red' }] : []
}

/** Whoever would confirm what somebody of the same name has proposed may be that person with two accounts. */
async function proposedByNamesake(
  { store }: Services,
  { round }: RoundPlan,
  user: string,
  to: RoundState | undefined,
): Promise<MoveCheck[]> {
  if (round.onePerson === true) return []
  const proposed = await store.findProposedMove(round.id)
  if (!proposed || proposed.to !== to || proposed.by.id === user) return []
  const [mover, proposer] = await Promise.all(
    [user, proposed.by.id].map((id) => store.findPerson(id)),
  )
  const names = [proposed.by.name, ...(proposer ? [proposer.name] : [])]
  const same = mover && names.find((name) => isNamesake(mover.name, name))
  return same === undefined ? [] : [{ code: 'same-name', level: 'red', count: 1, examples: [same] }]
}

/** Of one name, however it is capitalised or composed; who writes one without accents means all of it. */
function isNamesake(one: string, other: string): boolean {
  const isBare = [one, other].some((name) => foldAccents(name) === name.toLowerCase())
  return isBare
    ? foldAccents(foldName(one)) === foldAccents(foldName(other))
    : foldName(one) === foldName(other)
}

function check(code: MoveCheck['code'], count: number): MoveCheck {
  return { code, level: count > 0 ? 'red' : 'done', count, examples: [] }
}

function unitCheck(
  code: MoveCheck['code'],
  units: readonly { id: string; name: string }[],
): MoveCheck {
  return {
    ...check(code, units.length),
    examples: units.slice(0, EXAMPLES).map(({ name }) => name),
    units: units.map(({ id }) => id),
  }
}
