import { createRoute, z } from '@hono/zod-openapi'
import { localDate } from '@phieu/survey'
import { stream } from 'hono/streaming'
import { logTable } from '../../log/log-table.ts'
import { dayAfter, startOfDay } from '../../log/start-of-day.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { streamCsv } from '../../exports/csv.ts'
import type { Services } from '../../services.ts'
import type { LogFilter } from '../../store/log/log-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import {
  LogExportQuery,
  LogPage,
  LogPageQuery,
  LogVerification,
  type LogQuery,
} from './log-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getLog = createRoute({
  method: 'get',
  path: '/',
  tags: ['Log'],
  summary: 'Who changed or took out what, the last entry first',
  request: { query: LogPageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: LogPage } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden'),
  },
})

const getVerification = createRoute({
  method: 'get',
  path: '/verification',
  tags: ['Log'],
  summary: 'Check every link of the log’s chain',
  responses: {
    200: {
      description: 'The end of the unbroken log, or its first fault.',
      content: { 'application/json': { schema: LogVerification } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const getExport = createRoute({
  method: 'get',
  path: '/export',
  tags: ['Log'],
  summary: 'The log as a CSV file, the first entry first; taking it out is logged as well',
  request: { query: LogExportQuery },
  responses: {
    200: {
      description: 'The file.',
      content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden'),
  },
})

/** `/api/log`: for admins. */
export function logRoutes({ store, config, now, report }: Services) {
  const { timeZone } = config
  return createRouter()
    .openapi(getLog, async (c) => {
      const { page, size, ...query } = c.req.valid('query')
      const filter = filterOf(query, timeZone)
      const [entries, total, head, actors, actions] = await Promise.all([
        store.listLog(filter, { offset: (page - 1) * size, limit: size }),
        store.countLog(filter),
        store.findLogHead(),
        store.listLogActors(),
        store.listLogActions(),
      ])
      return c.json({ entries, total, head, actors, actions }, 200)
    })
    .openapi(getVerification, async (c) => c.json(await verifyLog(store), 200))
    .openapi(getExport, async (c) => {
      const { language, ...query } = c.req.valid('query')
      const table = await logTable(store, filterOf(query, timeZone), language)
      noteForLog(c, { ...query, entries: table.total })
      const name = `phieu_log_${language}_${localDate(now(), timeZone)}.csv`
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${name}"`)
      // A file that breaks off is never one that looks whole: the connection ends in the middle.
      return stream(
        c,
        async (out) => {
          for await (const bytes of streamCsv(table)) await out.write(bytes)
        },
        async (error, out) => {
          report(error)
          out.abort()
        },
      )
    })
}

/** Days as moments. */
function filterOf({ from, to, ...query }: LogQuery, timeZone: string): LogFilter {
  return {
    ...query,
    from: from && startOfDay(from, timeZone),
    until: to && startOfDay(dayAfter(to), timeZone),
  }
}
