import { createRoute, z } from '@hono/zod-openapi'
import { EarlierResult } from '@phieu/survey'
import type { Context } from 'hono'
import { readEarlierFile } from '../../previous-results/read-previous-result-file.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { AddedEarlier, EarlierAbout, EarlierList } from './previous-result-schemas.ts'
import { FAULT_LIMIT } from '../imports/import-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const listEarlier = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Results of earlier rounds that were only printed, the latest first',
  responses: {
    200: {
      description: 'Every value with the precision that it was printed with.',
      content: { 'application/json': { schema: EarlierList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const file = { schema: z.string().openapi({ format: 'binary' }) }

const addEarlier = createRoute({
  method: 'post',
  path: '/',
  tags: ['Office'],
  summary: 'Add the printed result of an earlier round, as JSON or as a table',
  description:
    'A table (CSV, or XLSX whose values are text) has the columns `unit_id`, `index_percent`, ' +
    '`rank`, `area_1` …; the rest is told in the address. Safe to repeat; never changes afterwards.',
  request: {
    query: z.object({
      id: z.string().optional(),
      year: z.string().optional(),
      half: z.string().optional(),
      definition: z.string().optional(),
      synthetic: z.string().optional(),
      source: z.string().optional(),
    }),
    body: {
      content: {
        'application/json': { schema: EarlierResult },
        'text/csv': file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
        'application/octet-stream': file,
      },
    },
  },
  responses: {
    200: {
      description: 'As it stands now.',
      content: { 'application/json': { schema: AddedEarlier } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'conflict', 'faulty-file'),
  },
})

/** `GET` and `POST /api/earlier` */
export function earlierRoutes({ store }: Services) {
  return createRouter()
    .openapi(listEarlier, async (c) => c.json({ earlier: await store.listEarlier() }, 200))
    .openapi(addEarlier, async (c) => {
      const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
      // The router has judged JSON already; parsing it again says that it is no file.
      const earlier = isJson
        ? EarlierResult.parse(c.req.valid('json'))
        : await readFile(c, c.req.valid('query'))
      requireOneEach(earlier)
      if ((await store.addEarlier(earlier)) === 'conflicting') {
        throw new ProblemError('conflict', `Another result stands under the name ${earlier.id}.`)
      }
      noteForLog(c, { id: earlier.id })
      return c.json({ earlier }, 200)
    })
}

/** @throws ProblemError `malformed` or `faulty-file`, with the faults by their cells */
async function readFile(c: Context, query: unknown): Promise<EarlierResult> {
  const about = EarlierAbout.safeParse(query)
  if (!about.success) throw new ProblemError('malformed', z.prettifyError(about.error))

  const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
  const { units, faults } = readEarlierFile(bytes)
  const [first] = faults
  if (first) {
    const more = { faults: faults.slice(0, FAULT_LIMIT), faultCount: faults.length }
    throw new ProblemError('faulty-file', first.message.en, {}, more)
  }
  return { ...about.data, units }
}

/** @throws ProblemError `malformed` when a unit has two values */
function requireOneEach({ units }: EarlierResult): void {
  const seen = new Set<string>()
  for (const { unit } of units) {
    if (seen.has(unit)) throw new ProblemError('malformed', `The unit ${unit} is there twice.`)
    seen.add(unit)
  }
}
