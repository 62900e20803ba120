import { stat } from 'node:fs/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { digestOfFile, type BackupJob } from '../../backup-retention/backups.ts'
import {
  retention,
  type PersonalDataKind,
  type Retention,
} from '../../backup-retention/retention.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { attachment, fileBody } from '../../http/file-body.ts'
import { BackupJobReport, KeepingReport, PersonalDataReport } from './backup-retention-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const BackupParam = z.object({ name: z.string().min(1).max(80) })
const problems = problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found')

const getKeeping = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'The backups of this office, and those being made or checked',
  responses: {
    200: {
      description: 'The newest first.',
      content: { 'application/json': { schema: KeepingReport } },
    },
    ...problems,
  },
})

const postBackup = createRoute({
  method: 'post',
  path: '/backups',
  tags: ['Office'],
  summary: 'Begin to make a backup',
  responses: {
    200: {
      description: 'The job.',
      content: { 'application/json': { schema: BackupJobReport } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'unavailable'),
  },
})

const verify = createRoute({
  method: 'post',
  path: '/backups/{name}/verify',
  tags: ['Office'],
  summary: 'Restore a backup into a fresh place, and count everything anew there',
  request: { params: BackupParam },
  responses: {
    200: {
      description: 'The job.',
      content: { 'application/json': { schema: BackupJobReport } },
    },
    ...problems,
  },
})

const getBackup = createRoute({
  method: 'get',
  path: '/backups/{name}',
  tags: ['Office'],
  summary: 'A backup, as a file',
  request: { params: BackupParam },
  responses: {
    200: {
      description: 'The whole file; `X-File-SHA256` has its digest.',
      content: { '*/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
})

const getPersonalData = createRoute({
  method: 'get',
  path: '/personal-data',
  tags: ['Office'],
  summary: 'What is kept of people, how much of it, who sees it and until when',
  responses: {
    200: {
      description: 'Every kind of record about people.',
      content: { 'application/json': { schema: PersonalDataReport } },
    },
    ...problems,
  },
})

/** `/api/keeping`: backups, and what is kept of people. */
export function keepingRoutes({ backups, exports, store }: Services) {
  return createRouter()
    .openapi(getKeeping, async (c) => {
      const standing = await backups.list()
      return c.json(
        {
          kind: backups.kind,
          canMake: await backups.canMake(),
          days: retention.backups.until.days,
          backups: standing.map(({ name, size, manifest: { kind, madeAt, rounds } }) => ({
            name,
            size,
            kind,
            madeAt,
            rounds: rounds.length,
            ballots: rounds.reduce((sum, round) => sum + round.ballots, 0),
          })),
          jobs: backups.jobs().map(reportOf),
        },
        200,
      )
    })
    .openapi(postBackup, async (c) => {
      if (!(await backups.canMake())) {
        throw new ProblemError('unavailable', 'pg_dump is not installed on this server.')
      }
      return c.json(reportOf(backups.make(officeUserOf(c).id)), 200)
    })
    .openapi(verify, (c) => {
      const { name } = c.req.valid('param')
      pathOf(name)
      return c.json(reportOf(backups.verify(officeUserOf(c).id, name)), 200)
    })
    .openapi(getBackup, async (c) => {
      const { name } = c.req.valid('param')
      const path = pathOf(name)
      const [digest, { size }] = await Promise.all([digestOfFile(path), stat(path)])
      noteForLog(c, { digest, size })
      return c.body(fileBody(path), 200, {
        'content-type': 'application/zip',
        'content-length': String(size),
        'content-disposition': attachment(name),
        [FILE_DIGEST_HEADER]: digest,
      })
    })
    .openapi(getPersonalData, async (c) => {
      const stored = await store.countPersonalData()
      const records: Record<PersonalDataKind, number> = {
        ...stored,
        exports: exports.count(),
        backups: (await backups.list()).length,
      }
      const table: Record<PersonalDataKind, Retention> = retention
      const kinds = PersonalDataReport.shape.kinds.element.shape.id.options.map((id) => {
        const { names, seenBy, until } = table[id]
        return {
          id,
          records: records[id],
          names,
          seenBy: [...seenBy],
          until: until.kind,
          days: until.kind === 'days' ? until.days : null,
        }
      })
      return c.json({ kinds }, 200)
    })

  /** @throws ProblemError `not-found` for every name but those of the list */
  function pathOf(name: string): string {
    const path = backups.pathOf(name)
    if (path === undefined) throw new ProblemError('not-found', 'There is no such backup.')
    return path
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
}: BackupJob): z.infer<typeof BackupJobReport> {
  return {
    id,
    verifies: 'verify' in wish ? wish.verify : null,
    state,
    done: progress.done,
    total: progress.total ?? null,
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    checks: result && 'verdict' in result ? result.verdict.checks : null,
  }
}
