/** What of a page's tasks its scripts did themselves, by the browser's own trace: the rest is laying out and painting. */
import type { Page } from 'playwright-core'
import { z } from 'zod'

/** In a trace times are in µs. */
const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.int(),
  tid: z.int(),
  ts: z.number(),
  dur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).catch({}),
})
type TraceEvent = z.infer<typeof TraceEvent>

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']

/** Reading, compiling and running scripts; of those that lie in each other the outer one counts. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'V8.DeserializeContext',
])

/**
 * Watches a page from now on.
 *
 * @returns how to end that: it tells the longest time that scripts took in one task, in ms
 */
export async function watchScripts(page: Page): Promise<() => Promise<number>> {
  const browser = page.context().browser()
  if (!browser) throw new Error('this browser does not trace')
  await browser.startTracing(page, { categories: CATEGORIES })
  return async () => longestOf(readTrace(await browser.stopTracing()))
}

function readTrace(trace: Buffer): TraceEvent[] {
  const Trace = z.object({ traceEvents: z.array(z.unknown()) })
  const { traceEvents } = Trace.parse(JSON.parse(trace.toString()))
  return traceEvents.flatMap((each) => TraceEvent.safeParse(each).data ?? [])
}

function longestOf(events: readonly TraceEvent[]): number {
  const pages = new Set(events.filter(isPage).map(threadOf))
  const ofPages = events.filter(
    (each) => each.ph === 'X' && each.dur !== undefined && pages.has(threadOf(each)),
  )
  const scripts = ofPages.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts)
  const tasks = ofPages.filter(({ name }) => name === 'RunTask')
  if (scripts.length === 0 || tasks.length === 0) throw new Error('a trace without scripts')
  return Math.max(...tasks.map((task) => withinOf(task, scripts))) / 1000
}

function isPage({ name, args }: TraceEvent): boolean {
  return name === 'thread_name' && args.name === 'CrRendererMain'
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`
}

/** @param scripts - in the order in which they began */
function withinOf(task: TraceEvent, scripts: readonly TraceEvent[]): number {
  const end = task.ts + (task.dur ?? 0)
  let until = task.ts
  let sum = 0
  for (const script of scripts) {
    const isWithin = script.ts >= until && script.ts < end && threadOf(script) === threadOf(task)
    if (!isWithin) continue
    sum += script.dur ?? 0
    until = script.ts + (script.dur ?? 0)
  }
  return sum
}
