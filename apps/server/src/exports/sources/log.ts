import { logTable } from '../../log/log-table.ts'
import { dayAfter, startOfDay } from '../../log/start-of-day.ts'
import type { Store } from '../../store/store.ts'
import type { ExportSource } from '../source.ts'

/** Who did what when, of the whole office: entries are chained, so none can be left out of one round. */
export function logSource(store: Store): ExportSource {
  return {
    title: { vi: 'Nhật ký (của cả cơ quan)', en: 'Log (of the whole office)' },
    who: ['admin'],
    filters: ['from', 'to'],
    async read({ plan, language, filters: { from, to } }, use) {
      const { timeZone } = plan.round
      const filter = {
        from: from && startOfDay(from, timeZone),
        until: to && startOfDay(dayAfter(to), timeZone),
      }
      const table = await logTable(store, filter, language)
      return use({ ...table, ballots: 0, notes: [] })
    },
  }
}
