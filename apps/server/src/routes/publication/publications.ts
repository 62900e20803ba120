import { endpoints } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { notThePackage } from '../../publication/publish-blockers.ts'
import { DamagedPackage } from '../../publication/published.ts'
import { publishRound } from '../../publication/publish-round.ts'
import { checkBefore, redOf } from '../../status/move-checks.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { PackageKind } from '../../store/publication/publication-store.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sayContradiction } from '../results/result.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

const kinds = ['public', 'office'] as const satisfies PackageKind[]

/** `POST /api/rounds/:round/publish`, `GET /api/publications`, `…/:publication/package.zip` */
export function publicationRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.publishRound, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { replicates, seed } = json
      const user = officeUserOf(c)
      const before = await checkBefore(services, plan, user.id)
      const wish = { replicates, seed, reason: json.reason, before }
      const outcome = await publishRound(services, plan, wish, user).catch(sayContradiction)
      if ('refused' in outcome) {
        throw new ProblemError('conflict', outcome.refused.en, {}, { message: outcome.refused })
      }
      const red = redOf(before)
      noteForLog(c, {
        digest: outcome.published.digests.public,
        ...outcome.repeats,
        ...(red.length > 0 && { red }),
        ...(json.reason !== undefined && { reason: json.reason }),
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
    .handle(endpoints.listPublications, async () => {
      const { damaged } = await services.publications.readable()
      const entries = await store.listPublications()
      return {
        publications: entries.map((entry) => ({
          ...entry,
          damaged: damaged.includes(entry.round),
        })),
      }
    })
    .handle(endpoints.putPackageBack, async ({ c, param: { round } }) => {
      const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
      const digest = await sha256(bytes)
      const entry = await store.findPublication(round)
      if (!entry) throw new ProblemError('not-found', `Nothing is published of ${round}.`)
      const kind = kinds.find((each) => entry.digests[each] === digest)
      if (!kind) {
        const message = notThePackage(round, digest)
        throw new ProblemError('conflict', message.en, {}, { message })
      }
      await store.putPackageBack(round, kind, bytes)
      noteForLog(c, { package: kind, digest })
      return { package: kind }
    })
    .handle(endpoints.takeOfficePackage, async ({ c, param }) => {
      const { publication } = param
      const entry = await store.findPublication(publication)
      const bytes = entry && (await store.readPackage(publication, 'office'))
      if (!entry || !bytes)
        throw new ProblemError('not-found', `Nothing is published of ${publication}.`)
      if ((await sha256(bytes)) !== entry.digests.office) {
        throw new DamagedPackage(publication, new Error('the office’s package has another digest'))
      }
      return c.body(bytes, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${publication}-office.zip"`,
        [FILE_DIGEST_HEADER]: entry.digests.office,
      })
    })
}
