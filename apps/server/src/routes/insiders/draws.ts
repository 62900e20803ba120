import { endpoints } from '@phieu/office'
import { UnitBrief } from '@phieu/survey'
import { z } from 'zod'
import { openGroupDesk, requireDone } from '../../insiders/load-group.ts'
import { giveRights } from '../../insiders/drawn-rights.ts'
import { makeDraw, type MadeDraw } from '../../insiders/make-draw.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { Insider } from '../../store/insiders/insider-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST …/insiders/:group/draw/preview` and `POST …/insiders/:group/draw` */
export function insiderDrawRoutes(services: Services) {
  const { store, draws, now, randomBytes } = services
  return createRouter()
    .handle(endpoints.previewDraw, async ({ param, json }) => {
      const { round, group } = param
      const seed = newSeed(randomBytes)
      const plan = await roundPlanOf(services, round)
      const { standing, drawn } = await openGroupDesk(services, plan, group)
      const made = await makeDraw(plan, standing, drawn, { ...json, group, seed })
      const sealedSeed = draws.seal(round, 'seed', seed)
      return { sealedSeed, newcomers: json.newcomers, ...shown(made, standing) }
    })
    .handle(endpoints.drawInsiders, async ({ c, param, json }) => {
      const { round, group } = param
      const { digest, sealedSeed, ...question } = json
      const { data: seed } = z.string().safeParse(draws.open(round, 'seed', sealedSeed))
      if (seed === undefined) throw new ProblemError('malformed', 'No such seed was sealed here.')
      const plan = await roundPlanOf(services, round)
      const desk = await openGroupDesk(services, plan, group)
      const { place, standing, drawn } = desk
      const made = await makeDraw(plan, standing, drawn, { ...question, group, seed })
      if (made.digest !== digest) requireDone('overtaken')

      const people = made.people.length
      const drawnOn = plan.dayAt(now())
      const record = { ...question, seed, people, digest, drawnOn }
      requireDone(
        await store.fixDraw(place, {
          standing,
          newcomers: question.newcomers,
          people: giveRights(services, desk, made.unitsOf),
          sealedRecord: draws.seal(round, 'record', record),
          drawnOn,
        }),
      )
      noteForLog(c, { ...question, people, digest })
    })
}

function newSeed(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(8)).toString('hex')
}

/** @param list - in the order in which people are shown */
function shown({ digest, units, unitsOf, short, enough }: MadeDraw, list: readonly Insider[]) {
  return {
    digest,
    people: list.flatMap(({ id, name }) => {
      const own = unitsOf.get(id)
      return own ? [{ id, name, units: own.length }] : []
    }),
    units: units.map((unit) => ({
      ...UnitBrief.parse(unit),
      wanted: unit.wanted,
      raters: unit.raters,
    })),
    missing: short.reduce((sum, { missing }) => sum + missing, 0),
    enough: enough ?? null,
  }
}
