import { createRoute, z } from '@hono/zod-openapi'
import { ExportTableName, ExportWish, RoundId } from '@phieu/survey'
import type { OfficeUser } from '../../account/roles.ts'
import { KEPT_FOR, type ExportJob } from '../../exports/export-jobs.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { ExportJobList, ExportJobReport, ExportOffer } from './export-schemas.ts'
import { FILE_DIGEST_HEADER } from './aggregates.ts'
import { attachment, fileBody } from '../../http/file-body.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const JobParam = z.object({ id: z.string().min(1).max(64) })
const problems = problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found')

const getOffer = createRoute({
  method: 'get',
  path: '/{round}/exports',
  tags: ['Office'],
  summary: 'What can be taken out of a round, and by which filters',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'The tables that this account may take out.',
      content: { 'application/json': { schema: ExportOffer } },
    },
    ...problems,
  },
})

const postExport = createRoute({
  method: 'post',
  path: '/{round}/exports',
  tags: ['Office'],
  summary: 'Begin to write a table into a file',
  request: {
    params: RoundParam,
    body: { content: { 'application/json': { schema: ExportWish } }, required: true },
  },
  responses: {
    200: {
      description: 'The job; ask for it again to see how far it is.',
      content: { 'application/json': { schema: ExportJobReport } },
    },
    ...problems,
  },
})

/** `GET` and `POST /api/rounds/:round/exports` */
export function roundExportRoutes(services: Services) {
  const { exports } = services
  return createRouter()
    .openapi(getOffer, async (c) => {
      const { round } = c.req.valid('param')
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
      return c.json(
        { tables, blocks: blocks.map(named), units, groups: respondentGroups.map(named) },
        200,
      )
    })
    .openapi(postExport, async (c) => {
      const { round } = c.req.valid('param')
      const wish = c.req.valid('json')
      const plan = await roundPlanOf(services, round)
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
      const job = await exports.begin(user.id, plan, { round, ...wish })
      return c.json(reportOf(job), 200)
    })
}

const listJobs = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'One’s own exports of a round, the newest first',
  request: { query: z.object({ round: RoundId }) },
  responses: {
    200: {
      description: 'The jobs of the last day.',
      content: { 'application/json': { schema: ExportJobList } },
    },
    ...problems,
  },
})

const getJob = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Office'],
  summary: 'How far an export is',
  request: { params: JobParam },
  responses: {
    200: {
      description: 'The job.',
      content: { 'application/json': { schema: ExportJobReport } },
    },
    ...problems,
  },
})

const cancelJob = createRoute({
  method: 'post',
  path: '/{id}/cancel',
  tags: ['Office'],
  summary: 'Cancel an export: nothing of it is left',
  request: { params: JobParam },
  responses: {
    200: {
      description: 'The job as it ended.',
      content: { 'application/json': { schema: ExportJobReport } },
    },
    ...problems,
  },
})

const getFile = createRoute({
  method: 'get',
  path: '/{id}/file',
  tags: ['Office'],
  summary: 'The file of an export that is done',
  request: { params: JobParam },
  responses: {
    200: {
      description: 'The whole file; `X-File-SHA256` has its digest.',
      content: { '*/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

/** `GET /api/exports`, `GET /api/exports/:id`, `POST …/cancel`, `GET …/file` */
export function exportJobRoutes({ exports }: Services) {
  return createRouter()
    .openapi(listJobs, (c) => {
      const { round } = c.req.valid('query')
      return c.json({ jobs: exports.list(officeUserOf(c).id, round).map(reportOf) }, 200)
    })
    .openapi(getJob, (c) => c.json(reportOf(ownJob(officeUserOf(c), c.req.valid('param').id)), 200))
    .openapi(cancelJob, async (c) => {
      const job = ownJob(officeUserOf(c), c.req.valid('param').id)
      noteForLog(c, { round: job.wish.round, table: job.wish.table })
      await exports.cancel(job.id)
      return c.json(reportOf(job), 200)
    })
    .openapi(getFile, (c) => {
      const { wish, result } = ownJob(officeUserOf(c), c.req.valid('param').id)
      if (!result) throw new ProblemError('conflict', 'The file is not whole.')
      const { name, contentType, path, size, digest, rows } = result
      noteForLog(c, { round: wish.round, table: wish.table, format: wish.format, rows, digest })
      return c.body(fileBody(path), 200, {
        'content-type': contentType,
        'content-length': String(size),
        'content-disposition': attachment(name),
        [FILE_DIGEST_HEADER]: digest,
      })
    })

  /** @throws ProblemError `not-found` for somebody else's job as for none */
  function ownJob(user: OfficeUser, id: string): ExportJob {
    const job = exports.find(user.id, id)
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
