import { endpoints } from '@phieu/office'
import { RoundBrief, UnitBrief } from '@phieu/survey'
import { askedBlocks, closedItems, insiderGroups, mayRate } from '../../insiders/asked-units.ts'
import { personKey, toWrite, type ListChange } from '../../insiders/change-list.ts'
import { openGroupDesk, requireDone, type GroupDesk } from '../../insiders/load-group.ts'
import { listDraws, listRatingInsiders, type RatingInsider } from '../../insiders/drawn-rights.ts'
import { countRaters } from '../../insiders/make-draw.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { takesInsiders } from '../../store/insiders/insider-rows.ts'
import type { InsiderFacts as Facts } from '../../store/insiders/insider-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { newUuid } from '../../insiders/new-uuid.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

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
    .handle(endpoints.listInsiderGroups, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const groups = await Promise.all(
        insiderGroups(plan).map(async (group) => {
          const people = await listRatingInsiders(services, {
            round: plan.round.id,
            group: group.id,
          })
          return {
            ...group,
            people: people.length,
            sent: people.filter(({ linkIsGood }) => linkIsGood).length,
            begun: people.filter(({ done }) => done > 0).length,
            finished: people.filter(({ units, done }) => units > 0 && done >= units).length,
          }
        }),
      )
      return { round: RoundBrief.parse(plan.round), groups }
    })
    .handle(endpoints.listInsiders, async ({ param }) => {
      const desk = await deskOf(param)
      const { plan, group, insiders } = desk
      const raters = countRaters(desk.drawn)
      return {
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
        people: insiders.map(toRow),
        draws: await listDraws(services, desk.place),
      }
    })
    .handle(endpoints.addInsider, async ({ c, param, json }) => {
      const desk = await deskOf(param)
      await write(desk, { kind: 'added', after: checkFacts(desk, json) })
      noteForLog(c, { people: 1 })
    })
    .handle(endpoints.changeInsider, async ({ param, json }) => {
      const { insider, ...place } = param
      const desk = await deskOf(place)
      const before = findPerson(desk, insider)
      const after = checkFacts(desk, json, insider)
      await write(desk, { kind: 'changed', before, after })
    })
    .handle(endpoints.removeInsider, async ({ param }) => {
      const { insider, ...place } = param
      const desk = await deskOf(place)
      await write(desk, { kind: 'removed', before: findPerson(desk, insider) })
    })
}

/** Which units are whose goes nowhere: only how many. */
function toRow(insider: RatingInsider) {
  const { id, name, position, contact, notUnits, blocks, units, done } = insider
  const facts = { id, name, position, contact: contact ?? null, notUnits, blocks }
  const { linkMadeOn, linkIsGood } = insider
  return { ...facts, units, done, linkMadeOn: linkMadeOn ?? null, linkIsGood }
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
