import { EarlierAbout, endpoints, FAULT_LIMIT } from '@phieu/office'
import { z } from 'zod'
import { EarlierResult, foldId } from '@phieu/survey'
import type { Context } from 'hono'
import type { Fault } from '../../papers/sheets/fault.ts'
import { readEarlierFile } from '../../previous-results/read-previous-result-file.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { readFileBody } from '../../http/read-file.ts'

/** `GET` and `POST /api/earlier` */
export function previousResultRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listPreviousResults, async () => ({ earlier: await store.listEarlier() }))
    .handle(endpoints.addPreviousResult, async ({ c, query, json }) => {
      const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
      // The router has judged JSON already; parsing it again says that it is no file.
      const earlier = isJson
        ? EarlierResult.parse(json)
        : await readFile(c, query, query.doubts === 'accepted')
      requireOneEach(earlier)
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

  const bytes = await readFileBody(c, 'unit_id')
  const { units, faults, warnings } = readEarlierFile(bytes)
  refuse('faulty-file', faults)
  if (!accepted) refuse('doubtful-file', warnings)
  return { ...about.data, units }
}

function refuse(code: 'faulty-file' | 'doubtful-file', all: readonly Fault[]): void {
  const [first] = all
  if (!first) return
  const more = { faults: all.slice(0, FAULT_LIMIT), faultCount: all.length }
  throw new ProblemError(code, first.message.en, {}, more)
}

/** @throws ProblemError `malformed` when a unit has two values */
function requireOneEach({ units }: EarlierResult): void {
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
