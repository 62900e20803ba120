import { EarlierAbout, endpoints } from '@phieu/office'
import { z } from 'zod'
import { EarlierResult, foldId } from '@phieu/survey'
import type { Context } from 'hono'
import type { Fault } from '../../papers/sheets/fault.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import { previousResultTemplate } from '../../previous-results/previous-result-template.ts'
import { previousResultFile } from '../../previous-results/read-previous-result-file.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { readFileBody } from '../../http/read-file.ts'
import { sendTable } from '../imports/templates.ts'

/** `GET` and `POST /api/earlier`, and its template */
export function previousResultRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listPreviousResults, async () => ({ earlier: await store.listEarlier() }))
    .handle(endpoints.getPreviousResultTemplate, ({ c, param, query }) => {
      const format = param.template === 'template.csv' ? 'csv' : 'xlsx'
      const { language } = query
      return sendTable(c, previousResultTemplate(language), format, `phieu_earlier_${language}`)
    })
    .handle(endpoints.addPreviousResult, async ({ c, query, json }) => {
      const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
      // The router has judged JSON already; parsing it again says that it is no file.
      const earlier = isJson
        ? EarlierResult.parse(json)
        : await readFile(c, query, query.doubts === 'accepted')
      requireUnits(earlier)
      if ((await store.addEarlier(earlier)) === 'conflicting') {
        throw new ProblemError('conflict', `Another result stands under the name ${earlier.id}.`)
      }
      noteForLog(c, { id: earlier.id })
      return { earlier }
    })
}

/**
 * @param accepted - whether somebody has looked at what is doubtful: an earlier result never changes
 * @throws ProblemError `malformed`, `faulty-file` or `doubtful-file`, with what it is by its cells
 */
async function readFile(c: Context, query: unknown, accepted: boolean): Promise<EarlierResult> {
  const about = EarlierAbout.safeParse(query)
  if (!about.success) throw new ProblemError('malformed', z.prettifyError(about.error))

  const read = await readAside(previousResultFile, await readFileBody(c))
  refuse('faulty-file', read.faults, read.faultCount)
  if (!accepted) refuse('doubtful-file', read.warnings, read.warningCount)
  return { ...about.data, units: read.units }
}

function refuse(
  code: 'faulty-file' | 'doubtful-file',
  faults: readonly Fault[],
  faultCount: number,
): void {
  const [first] = faults
  if (!first) return
  throw new ProblemError(code, first.message.en, {}, { faults, faultCount })
}

/** @throws ProblemError `malformed` when there is no unit, or one has two values */
function requireUnits({ units }: EarlierResult): void {
  if (units.length === 0) throw new ProblemError('malformed', 'The result has no units.')
  const seen = new Set<string>()
  for (const { unit } of units) {
    if (seen.has(foldId(unit))) throw twice(unit)
    seen.add(foldId(unit))
  }
}

function twice(unit: string): ProblemError {
  const message = {
    vi: `Đơn vị ${unit} có hai lần trong kết quả.`,
    en: `The unit ${unit} is there twice.`,
  }
  return new ProblemError('malformed', message.en, {}, { message })
}
