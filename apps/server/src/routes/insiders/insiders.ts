import { createRoute } from '@hono/zod-openapi'
import { RoundBrief, UnitBrief } from '@phieu/survey'
import { askedBlocks, closedItems, insiderGroups, mayRate } from '../../insiders/asked-units.ts'
import { personKey, toWrite, type ListChange } from '../../insiders/change-list.ts'
import { openGroupDesk, requireDone, type GroupDesk } from '../../insiders/load-group.ts'
import { countRaters } from '../../insiders/make-draw.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { takesInsiders } from '../../store/insiders/insider-rows.ts'
import type { InsiderFacts as Facts } from '../../store/insiders/insider-store.ts'
import {
  GroupParam,
  InsiderFacts,
  InsiderGroups,
  InsiderList,
  PersonParam,
} from './insider-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { newUuid } from '../../insiders/new-uuid.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const tags = ['Insiders']
const changed = {
  204: { description: 'It is so.' },
  ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
}
const facts = {
  required: true,
  content: { 'application/json': { schema: InsiderFacts } },
} as const

const listGroups = createRoute({
  method: 'get',
  path: '/{round}/insiders',
  tags,
  summary: 'The groups within the administration, and how far each has come',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'In the order of the definition.',
      content: { 'application/json': { schema: InsiderGroups } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const readList = createRoute({
  method: 'get',
  path: '/{round}/insiders/{group}',
  tags,
  summary: 'The list of a group: people with counts, units with raters, draws',
  description:
    'Which units somebody was given stands in no answer: it would tell whose ballots are whose.',
  request: { params: GroupParam },
  responses: {
    200: {
      description: 'The whole list, by name.',
      content: { 'application/json': { schema: InsiderList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const addOne = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/people',
  tags,
  summary: 'Add one person to the list',
  request: { params: GroupParam, body: facts },
  responses: changed,
})

const changeOne = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/people/{insider}',
  tags,
  summary: 'Correct what is known of a person',
  description:
    'Units that they may not rate any more are taken from them, as far as no ballot has come.',
  request: { params: PersonParam, body: facts },
  responses: changed,
})

const removeOne = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/people/{insider}/remove',
  tags,
  summary: 'Take a person off the list; what they sent stays counted',
  request: { params: PersonParam },
  responses: changed,
})

/** The lists of insiders, under `/api/rounds/:round/insiders`. */
export function insiderRoutes(services: Services) {
  const { store, now, randomBytes } = services

  async function deskOf({ round, group }: { round: string; group: string }) {
    return openGroupDesk(services, await roundPlanOf(services, round), group)
  }

  async function write(desk: GroupDesk, change: ListChange) {
    const { place, plan, standing, drawn } = desk
    const changes = toWrite([change], plan, drawn, () => newUuid(randomBytes))
    const today = plan.dayAt(now())
    requireDone(await store.changeInsiders(place, { standing, changes, today }))
  }

  return createRouter()
    .openapi(listGroups, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const groups = await Promise.all(
        insiderGroups(plan).map(async (group) => {
          const people = await store.listInsiders({ round: plan.round.id, group: group.id })
          return {
            ...group,
            people: people.length,
            sent: people.filter(({ linkIsGood }) => linkIsGood).length,
            begun: people.filter(({ done }) => done > 0).length,
            finished: people.filter(({ units, done }) => units > 0 && done >= units).length,
          }
        }),
      )
      return c.json({ round: RoundBrief.parse(plan.round), groups }, 200)
    })
    .openapi(readList, async (c) => {
      const desk = await deskOf(c.req.valid('param'))
      const { plan, group, insiders } = desk
      const raters = countRaters(desk.drawn)
      return c.json(
        {
          round: RoundBrief.parse(plan.round),
          group,
          changeable: takesInsiders(plan.round.state),
          begun: insiders.some(({ done }) => done > 0),
          blocks: askedBlocks(plan, group.id),
          closedItems: closedItems(plan, group.id),
          units: desk.rateable.units.map((unit) => ({
            ...UnitBrief.parse(unit),
            wanted: unit.wanted,
            raters: raters.get(unit.id) ?? 0,
          })),
          people: insiders.map(({ contact, linkMadeOn, ...person }) => ({
            ...person,
            contact: contact ?? null,
            linkMadeOn: linkMadeOn ?? null,
          })),
          draws: await store.listDraws(desk.place),
        },
        200,
      )
    })
    .openapi(addOne, async (c) => {
      const desk = await deskOf(c.req.valid('param'))
      await write(desk, { kind: 'added', after: checkFacts(desk, c.req.valid('json')) })
      noteForLog(c, { people: 1 })
      return c.body(null, 204)
    })
    .openapi(changeOne, async (c) => {
      const { insider, ...place } = c.req.valid('param')
      const desk = await deskOf(place)
      const before = findPerson(desk, insider)
      const after = checkFacts(desk, c.req.valid('json'), insider)
      await write(desk, { kind: 'changed', before, after })
      return c.body(null, 204)
    })
    .openapi(removeOne, async (c) => {
      const { insider, ...place } = c.req.valid('param')
      const desk = await deskOf(place)
      await write(desk, { kind: 'removed', before: findPerson(desk, insider) })
      return c.body(null, 204)
    })
}

/** @throws ProblemError `not-found` */
function findPerson({ standing }: GroupDesk, insider: string) {
  const person = standing.find(({ id }) => id === insider)
  if (!person) throw new ProblemError('not-found', 'There is nobody with this id on the list.')
  return person
}

/**
 * What was entered by hand, as it is kept.
 *
 * @param own - the id of the person that it is about, who may keep their name
 * @throws ProblemError `conflict` when somebody else has this name and position; `malformed` when
 *   the group rates no such unit or block, or nothing is left to rate
 */
function checkFacts(
  { standing, rateable }: GroupDesk,
  { contact, ...given }: Omit<Facts, 'contact'> & { contact?: string | undefined },
  own?: string,
): Facts {
  const after: Facts = { ...given, contact }
  if (standing.some((each) => each.id !== own && personKey(each) === personKey(after))) {
    throw said('conflict', {
      vi: 'Trong danh sách đã có người cùng họ tên và chức vụ. Hãy ghi chức vụ rõ hơn.',
      en: 'Somebody of this name and position is on the list. Make the position plainer.',
    })
  }
  const units = new Set(rateable.units.map(({ id }) => id))
  const isKnown =
    after.notUnits.every((unit) => units.has(unit)) &&
    after.blocks.every((block) => rateable.blocks.includes(block))
  if (!isKnown) throw new ProblemError('malformed', 'The group rates no such unit or block.')
  if (!rateable.units.some((unit) => mayRate(after, unit))) {
    throw said('malformed', {
      vi: 'Người này không còn đơn vị nào để đánh giá. Hãy bớt đơn vị không được đánh giá hoặc thêm khối.',
      en: 'Nothing is left for this person to rate. Bar fewer units, or add a block.',
    })
  }
  return after
}

function said(code: 'conflict' | 'malformed', message: { vi: string; en: string }) {
  return new ProblemError(code, message.en, {}, { message })
}
