import {
  TaskCode,
  type MoveCheck,
  type OfficeUser,
  type Role,
  type Task,
  type Today,
} from '@phieu/office'
import { daysLater, type Round } from '@phieu/survey'
import { describeBox } from '../box/describe-box.ts'
import { linkAddress } from '../distribution/make-codes.ts'
import { readyToOpen } from '../rounds/opening-ways.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { checkBefore, missingPoints, undecidedBallots } from './move-checks.ts'

type OfDuty = Pick<Task, 'code' | 'count'>

/** What is a task as long as its check counts any. */
type OpenCode = Extract<Task['code'], MoveCheck['code']>

/** Who does what. */
const duties: Record<TaskCode, readonly Role[]> = {
  'confirm-move': ['admin', 'council'],
  'open-objections': ['admin', 'council'],
  'publish-round': ['admin'],
  'approve-round': ['admin', 'council'],
  'open-box': ['admin'],
  'close-round': ['admin'],
  'undecided-ballots': ['admin', 'supervisor'],
  'missing-points': ['admin', 'council'],
  'thin-units': ['admin', 'supervisor'],
  'finish-setup': ['admin'],
  'make-round': ['admin'],
  'refused-ballots': ['admin'],
  'invite-second': ['admin'],
}

/** What somebody of the office has to do now, in its order; and what anybody may try out. */
export async function findToday(services: Services, user: OfficeUser): Promise<Today> {
  const { store, plans } = services
  const rounds = await store.listRounds()
  const real = rounds.filter(({ practice }) => !practice)
  const tasks: Task[] = []
  for (const { id, title, state } of real) {
    const plan = state === 'published' ? undefined : await plans.find(id)
    if (!plan) continue
    const own = await tasksOf(services, plan, user)
    tasks.push(...own.map((task) => ({ ...task, round: { id, title } })))
  }
  tasks.push(...(await tasksOfOffice(services, real.length > 0)))
  const order = TaskCode.options
  return {
    tasks: tasks
      .filter(({ code }) => duties[code].includes(user.role))
      .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    tryOut: await findTryOut(services, rounds),
  }
}

/** What a round needs next, as it stands. */
async function tasksOf(services: Services, plan: RoundPlan, user: OfficeUser): Promise<OfDuty[]> {
  const { store, now } = services
  const { id, state, fieldworkPeriod } = plan.round
  if (state === 'draft') {
    const { findings } = await readyToOpen(services, plan)
    const missing = findings.filter(({ level }) => level === 'missing')
    return [{ code: 'finish-setup', count: missing.length }]
  }
  const { checks } = await checkBefore(services, plan, user.id)
  const open = (code: OpenCode, among = checks): OfDuty[] => {
    const count = among.find((check) => check.code === code)?.count ?? 0
    return count > 0 ? [{ code, count }] : []
  }
  const proposed = await store.findProposedMove(id)
  const isOthers = proposed !== undefined && proposed.by.id !== user.id
  const confirm: OfDuty[] = isOthers ? [{ code: 'confirm-move', count: 0 }] : []
  if (state === 'open') {
    const isOver = fieldworkPeriod !== undefined && fieldworkPeriod.to < plan.dayAt(now())
    const close: OfDuty[] = isOver ? [{ code: 'close-round', count: 0 }] : []
    // The check before the closing does not ask for them, yet they can be decided about each day.
    const doubtful = open('undecided-ballots', await undecidedBallots(services, plan))
    const thin = isDrawingToAClose(plan, now()) ? open('thin-units') : []
    // The council gives points meanwhile: what it has begun is to be finished.
    const missing = open('missing-points', await missingPoints(services, plan))
    const points = missing.filter(({ count }) => count < plan.units.size)
    return [...confirm, ...close, ...doubtful, ...points, ...thin]
  }
  if (state === 'closed') {
    const { lying } = await describeBox(services, plan)
    const box: OfDuty[] = lying > 0 ? [{ code: 'open-box', count: lying }] : []
    return [
      ...confirm,
      ...box,
      ...open('undecided-ballots'),
      ...open('missing-points'),
      { code: 'approve-round', count: 0 },
    ]
  }
  const isOthersTurn = checks.some(({ code }) => code === 'same-person')
  const objections = open('open-objections')
  return isOthersTurn
    ? [...confirm, ...objections]
    : [...confirm, ...objections, { code: 'publish-round', count: 0 }]
}

/** Whether a quarter of the days is left, or fewer: before that most units have few ballots, as they should. */
function isDrawingToAClose(plan: RoundPlan, now: Date): boolean {
  const { fieldworkPeriod } = plan.round
  if (fieldworkPeriod === undefined) return true
  const { from, to } = fieldworkPeriod
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return daysLater(plan.dayAt(now), Math.floor(days / 4)) >= to
}

async function tasksOfOffice({ store }: Services, hasRounds: boolean): Promise<Task[]> {
  const refused = await store.countRefused()
  const people = await store.listPeople()
  const deciders = people.filter(
    ({ role, disabledAt }) => (role === 'admin' || role === 'council') && disabledAt === undefined,
  )
  const task = (code: TaskCode, count: number): Task => ({ code, count, round: null })
  return [
    ...(hasRounds ? [] : [task('make-round', 0)]),
    ...(refused > 0 ? [task('refused-ballots', refused)] : []),
    ...(deciders.length < 2 ? [task('invite-second', 0)] : []),
  ]
}

async function findTryOut(
  { store, config }: Services,
  rounds: readonly Round[],
): Promise<Today['tryOut']> {
  const round = rounds.find(({ practice, state }) => practice && state === 'open')
  const links = round ? await store.listLinks(round.id) : []
  const link = links.find(({ state, isFull }) => state === 'active' && !isFull)
  if (!round || !link) return null
  const { id, title } = round
  return { round: { id, title }, address: linkAddress(config.publicUrl, link.code) }
}
