import { endpoints, type LogQuery } from '@phieu/office'
import { localDate } from '@phieu/survey'
import { stream } from 'hono/streaming'
import { logTable } from '../../log/log-table.ts'
import { dayAfter, startOfDay } from '../../log/start-of-day.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { streamCsv } from '../../exports/formats/csv.ts'
import type { Services } from '../../services.ts'
import type { LogFilter } from '../../store/log/log-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/log`: for admins. */
export function logRoutes({ store, config, now, report }: Services) {
  const { timeZone } = config
  return createRouter()
    .handle(endpoints.listLog, async ({ query: { page, size, ...query } }) => {
      const filter = filterOf(query, timeZone)
      const [entries, total, head, actors, actions] = await Promise.all([
        store.listLog(filter, { offset: (page - 1) * size, limit: size }),
        store.countLog(filter),
        store.findLogHead(),
        store.listLogActors(),
        store.listLogActions(),
      ])
      return { entries, total, head, actors, actions }
    })
    .handle(endpoints.verifyLog, async () => await verifyLog(store))
    .handle(endpoints.exportLog, async ({ c, query: { language, ...query } }) => {
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
