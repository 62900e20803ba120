/**
 * A day as people write it (`2/11/2026`, `02-11-2026`, `02112026`) or as machines do (`2026-11-02`).
 *
 * @returns `2026-11-02`; nothing for an empty field; `undefined` for what is no day of the calendar
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return ''
  const [, year, month, day] = iso.exec(text) ?? swap(written.exec(text) ?? [])
  if (!year || !month || !day) return undefined
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isInCalendar(found) ? found : undefined
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const written = /^(\d{1,2})[\s/.-]?(\d{1,2})[\s/.-]?(\d{4})$/

function swap([all, day, month, year]: readonly string[]) {
  return [all, year, month, day]
}

/** The thirtieth of February would become a day of March. */
function isInCalendar(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
