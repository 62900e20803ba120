import { endpoints } from '@phieu/office'
import { csvOf } from '../../exports/formats/csv.ts'
import { describeMailing } from '../../mailing/describe-mailing.ts'
import { listRatingInsiders } from '../../insiders/drawn-rights.ts'
import { toRemind } from '../../insiders/mail-merge.ts'
import { readBounces } from '../../mailing/read-bounces.ts'
import { tryLetter } from '../../mailing/try-letter.ts'
import { ProblemError } from '../../problem.ts'
import { isTaking } from '../../rounds/is-taking.ts'
import type { Services } from '../../services.ts'
import type { Mailing } from '../../store/mailing/mailing-store.ts'
import { attachment } from '../../http/file-body.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { unsaid } from './unsaid.ts'

/** Letters by e-mail: their texts, when they go, what came back. Never who has answered. */
export function mailingRoutes(services: Services) {
  const { store, mailer, letterSeal, now } = services

  async function find({ round, mailing: id }: { round: string; mailing: string }) {
    const plan = await roundPlanOf(services, round)
    const mailing = await store.findMailing(round, id)
    if (!mailing) throw new ProblemError('not-found', 'There is no such mailing.')
    return { plan, mailing, today: plan.dayAt(now()) }
  }

  /** @throws ProblemError where nothing can be sent: no mail server is set, or the round takes no ballots */
  async function findGoing(param: { round: string; mailing: string }) {
    const found = await find(param)
    if (!mailer.sender) throw unsaid('no-server')
    if (!isTaking(found.plan.round, found.today)) throw unsaid('not-taking')
    return found
  }

  return createRouter()
    .handle(endpoints.listMailings, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const today = plan.dayAt(now())
      const { sender } = mailer
      const mailings = await store.listMailings(plan.round.id)
      const groups = new Map(plan.questionnaires.map((each) => [each.group, each.groupName]))
      return {
        sender: sender ? { from: sender.sender.address, perMinute: sender.perMinute } : null,
        trouble: mailer.trouble() ?? null,
        ownAddress: officeUserOf(c).email,
        groups: [...groups].map(([id, { vi, en }]) => ({ id, vi, en })),
        mailings: mailings.map((mailing) => describeMailing(plan, mailing, today)),
      }
    })
    .handle(endpoints.noteBounces, async ({ c, param, json }) => {
      const { id: round } = (await roundPlanOf(services, param.round)).round
      const persons = readBounces(json.text).map((address) => letterSeal.personOf(round, address))
      const changed = await store.noteBounces(round, persons)
      noteForLog(c, { letters: changed })
      return { changed }
    })
    .handle(endpoints.writeLetterTexts, async ({ c, param, json }) => {
      const { mailing } = await find(param)
      await store.writeLetterTexts(mailing.id, json)
      noteForLog(c, { label: mailing.label })
    })
    .handle(endpoints.tryLetter, async ({ c, param, json }) => {
      const { plan, mailing } = await find(param)
      if (!mailer.sender) throw unsaid('no-server')
      const { email: address, name } = officeUserOf(c)
      const said = await tryLetter(services, { plan, mailing, ...json, address, name })
      if (said !== 'sent') throw unsaid(typeof said === 'string' ? said : said.trouble)
      noteForLog(c, { label: mailing.label })
    })
    .handle(endpoints.beginMailing, async ({ c, param }) => {
      const { mailing, today } = await findGoing(param)
      await store.moveMailing(mailing.id, 'going', today)
      noteForLog(c, { label: mailing.label, letters: mailing.waiting })
    })
    .handle(endpoints.pauseMailing, async ({ c, param }) => {
      const { mailing, today } = await find(param)
      await store.moveMailing(mailing.id, 'paused', today)
      noteForLog(c, { label: mailing.label })
    })
    .handle(endpoints.remindMailing, async ({ c, param }) => {
      const { mailing, today } = await findGoing(param)
      const unused = await countUnused(mailing)
      if (!(await store.beginReminder(mailing.id, today, unused))) throw unsaid('not-yet')
      noteForLog(c, { label: mailing.label, unused })
    })
    .handle(endpoints.exportBounced, async ({ c, param }) => {
      const { mailing } = await find(param)
      const sealed = await store.listBounced(mailing.id)
      const people = sealed
        .map((each) => letterSeal.open(param.round, each))
        .sort((a, b) => a.address.localeCompare(b.address))
      const rows = people.map(({ address, name }) => [address, name])
      noteForLog(c, { label: mailing.label, letters: rows.length })
      return c.body(csvOf([['email', 'name'], ...rows], 'vi'), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(`bounced_${param.round}.csv`),
      })
    })

  /** Rights that were unused by last midnight: what other pages say of them too, and no more. */
  async function countUnused({ round, group, batch }: Mailing) {
    if (batch === undefined) {
      return toRemind(await listRatingInsiders(services, { round, group })).length
    }
    const bulk = await store.findBatch(round, batch)
    return bulk ? bulk.issued - bulk.spent : 0
  }
}
