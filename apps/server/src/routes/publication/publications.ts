import { endpoints } from '@phieu/office'
import { publishRound } from '../../publication/publish-round.ts'
import { checkBefore, redOf } from '../../status/move-checks.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sayContradiction } from '../results/result.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/rounds/:round/publish`, `GET /api/publications`, `…/:publication/package.zip` */
export function publicationRoutes(services: Services) {
  const { store, randomBytes, now } = services
  return createRouter()
    .handle(endpoints.publishRound, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { replicates, seed = Buffer.from(randomBytes(8)).toString('hex') } = json
      const repeats = { replicates, seed }
      const user = officeUserOf(c)
      const before = await checkBefore(services, plan, user.id)
      const wish = { ...repeats, reason: json.reason, before }
      const outcome = await publishRound(services, plan, wish, user).catch(sayContradiction)
      if ('refused' in outcome) {
        throw new ProblemError('conflict', outcome.refused.en, {}, { message: outcome.refused })
      }
      const red = redOf(before)
      noteForLog(c, {
        digest: outcome.published.digests.public,
        ...repeats,
        ...(red.length > 0 && { red, reason: json.reason }),
        ...(plan.round.onePerson === true && { onePerson: true }),
      })
      return outcome.published
    })
    .handle(endpoints.publishErratum, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { id, name } = officeUserOf(c)
      const deed = { by: { id, name }, at: now().toISOString() }
      const erratum = { ...json, publishedOn: plan.dayAt(now()) }
      const outcome = await store.addErratum(plan.round.id, erratum, deed)
      const entry = await store.findPublication(plan.round.id)
      if (outcome === 'not-published' || !entry) {
        throw new ProblemError('conflict', 'Nothing is published of this round.')
      }
      noteForLog(c, json)
      return entry
    })
    .handle(endpoints.listPublications, async () => ({
      publications: await store.listPublications(),
    }))
    .handle(endpoints.takeOfficePackage, async ({ c, param }) => {
      const { publication } = param
      const entry = await store.findPublication(publication)
      const bytes = entry && (await store.readPackage(publication, 'office'))
      if (!entry || !bytes)
        throw new ProblemError('not-found', `Nothing is published of ${publication}.`)
      return c.body(bytes, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${publication}-office.zip"`,
        [FILE_DIGEST_HEADER]: entry.digests.office,
      })
    })
}
