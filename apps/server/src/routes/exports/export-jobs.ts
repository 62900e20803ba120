import type { ExportJobReport } from '@phieu/office'
import { endpoints, type OfficeUser } from '@phieu/office'
import type { z } from 'zod'
import { ExportTableName } from '@phieu/survey'
import { KEPT_FOR, type ExportJob } from '../../exports/export-jobs.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from './aggregates.ts'
import { attachment, fileBody } from '../../http/file-body.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET` and `POST /api/rounds/:round/exports` */
export function roundExportRoutes(services: Services) {
  const { exports } = services
  return createRouter()
    .handle(endpoints.getExportOffer, async ({ c, param }) => {
      const { round } = param
      const plan = await roundPlanOf(services, round)
      const { role } = officeUserOf(c)
      const mine = ExportTableName.options.filter((id) => exports.sources[id].who.includes(role))
      const tables = mine.map((id) => {
        const { title, filters } = exports.sources[id]
        return { id, title, filters: [...filters] }
      })
      const { blocks, respondentGroups } = plan.definition
      const named = ({ id, vi, en }: { id: string; vi: string; en: string }) => ({
        id,
        name: { vi, en },
      })
      const units = [...plan.units.values()].map(({ id, name, block }) => ({ id, name, block }))
      return { tables, blocks: blocks.map(named), units, groups: respondentGroups.map(named) }
    })
    .handle(endpoints.beginExport, async ({ c, param, json }) => {
      const { round } = param
      const wish = json
      await roundPlanOf(services, round)
      const user = officeUserOf(c)
      const source = exports.sources[wish.table]
      if (!source.who.includes(user.role)) throw new ProblemError('forbidden')
      const strange = Object.keys(wish.filters).find(
        (name) => !source.filters.some((each) => each === name),
      )
      if (strange !== undefined) {
        throw new ProblemError('malformed', `The table ${wish.table} has no filter ${strange}.`)
      }
      noteForLog(c, { table: wish.table, format: wish.format, filters: wish.filters })
      const job = await exports.begin(user.id, { round, ...wish })
      return reportOf(job)
    })
}

/** `GET /api/exports`, `GET /api/exports/:id`, `POST …/cancel`, `GET …/file` */
export function exportJobRoutes({ exports }: Services) {
  return createRouter()
    .handle(endpoints.listExports, async ({ c, query }) => {
      const jobs = await exports.list(officeUserOf(c).id, query.round)
      return { jobs: jobs.map(reportOf) }
    })
    .handle(endpoints.getExport, async ({ c, param }) =>
      reportOf(await ownJob(officeUserOf(c), param.id)),
    )
    .handle(endpoints.cancelExport, async ({ c, param }) => {
      const job = await ownJob(officeUserOf(c), param.id)
      noteForLog(c, { round: job.wish.round, table: job.wish.table })
      await exports.cancel(job.id)
      return reportOf(await ownJob(officeUserOf(c), param.id))
    })
    .handle(endpoints.takeExport, async ({ c, param }) => {
      const job = await ownJob(officeUserOf(c), param.id)
      const { wish, result } = job
      if (!result) throw new ProblemError('conflict', 'The file is not whole.')
      const { name, contentType, size, digest, rows } = result
      noteForLog(c, { round: wish.round, table: wish.table, format: wish.format, rows, digest })
      return c.body(fileBody(exports.pathOf(job)), 200, {
        'content-type': contentType,
        'content-length': String(size),
        'content-disposition': attachment(name),
        [FILE_DIGEST_HEADER]: digest,
      })
    })

  /** @throws ProblemError `not-found` for somebody else's job as for none */
  async function ownJob(user: OfficeUser, id: string): Promise<ExportJob> {
    const job = await exports.find(user.id, id)
    // Who has lost a role has lost what it opened.
    if (!job || !exports.sources[job.wish.table].who.includes(user.role)) {
      throw new ProblemError('not-found', 'There is no such export, or its day is over.')
    }
    return job
  }
}

function reportOf({
  id,
  wish,
  state,
  progress,
  begunAt,
  endedAt,
  result,
}: ExportJob): z.infer<typeof ExportJobReport> {
  return {
    id,
    ...wish,
    state,
    done: progress.done,
    total: progress.total ?? null,
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    file:
      result && endedAt
        ? {
            name: result.name,
            size: result.size,
            digest: result.digest,
            rows: result.rows,
            until: new Date(endedAt.getTime() + KEPT_FOR).toISOString(),
          }
        : null,
  }
}
