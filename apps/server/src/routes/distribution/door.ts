import { Hono } from 'hono'
import { Language, LinkShut, LocalDate, type Door } from '@phieu/survey'
import { lookBehind } from '../../distribution/open-link.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { makePage, readPage, type Sites, type StaticFile } from '../../static-site.ts'
import { sendFile } from '../system/site.ts'

/** How many rendered pages are kept; the poster at a counter is opened all day. */
const KEPT = 200

/**
 * `GET /l/:code`: the first page of a citizen's link, complete before any script runs, in the
 * language that `?lang=` names. It counts and spends nothing: whatever shows a link in a message
 * fetches it, too.
 */
export function doorRoutes(services: Services, { collect, renderDoor }: Sites) {
  const page = readPage(collect)
  const rendered = new Map<string, StaticFile>()

  async function render(door: Door): Promise<StaticFile> {
    const key = JSON.stringify(door)
    const before = rendered.get(key)
    if (before) return before

    // A phone may keep what opens, and asks anew before it counts; what is shut may open any time.
    const cacheControl = 'opening' in door.behind ? 'private, no-cache' : 'no-store'
    const file = makePage(await renderDoor(page, door), cacheControl)
    rendered.set(key, file)
    const [oldest] = rendered.keys()
    if (rendered.size > KEPT && oldest !== undefined) rendered.delete(oldest)
    return file
  }

  return new Hono().get('/l/:code', async (c, next) => {
    const language = Language.safeParse(c.req.query('lang')).data ?? 'vi'
    const behind = await findBehind(services, c.req.param('code'))
    return behind ? sendFile(c, await render({ language, behind })) : next()
  })
}

/** `undefined` when it can't be told now: the app itself comes, asks again, and says so. */
async function findBehind(services: Services, typed: string): Promise<Door['behind'] | undefined> {
  try {
    const { opening } = await lookBehind(services, typed)
    return { opening }
  } catch (error) {
    const shut = error instanceof ProblemError ? LinkShut.safeParse(error.code).data : undefined
    if (!shut) services.report(error)
    const day =
      error instanceof ProblemError ? LocalDate.safeParse(error.more['day']).data : undefined
    return shut && { shut, day }
  }
}
