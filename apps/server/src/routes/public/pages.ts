import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { announcementPage } from '../../papers/public/announcement-page.ts'
import { addressesIn, BETWEEN_UNITS } from '../../papers/public/addresses.ts'
import { renderPage } from '../../papers/public/layout.ts'
import { accessibilityPage } from '../../papers/public/accessibility-page.ts'
import type { OfficeIdentity } from '../../papers/public/identity.ts'
import {
  choosePage,
  itemsPage,
  roundsPage,
  unitsPage,
} from '../../papers/public/compared/compared-pages.ts'
import {
  chooseUnits,
  FEWEST_UNITS,
  MOST_UNITS,
} from '../../papers/public/compared/compare-units.ts'
import { dataPage } from '../../papers/public/data/data-page.ts'
import { findPage, findUnits } from '../../papers/public/find-page.ts'
import { listPage } from '../../papers/public/list-page.ts'
import { methodPage } from '../../papers/public/method-page.ts'
import { missingPage } from '../../papers/public/missing-page.ts'
import type { Page } from '../../papers/public/page.ts'
import { qualityPage } from '../../papers/public/quality/quality-page.ts'
import { pressPage } from '../../papers/public/press-page.ts'
import { rankingPage } from '../../papers/public/ranking/ranking-page.ts'
import { readMethod } from '../../papers/public/read-method.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import { historyOf } from '../../papers/public/unit/unit-history.ts'
import { findRanked } from '../../papers/public/unit/ranked-unit.ts'
import { unitPage } from '../../papers/public/unit/unit-page.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import type { Publications, PublishedResult } from '../../publication/published.ts'
import { keepPages } from './keep-pages.ts'
import { sayDamaged } from './say-damaged.ts'

interface PublicServices {
  publications: Publications
  config: { publicUrl: string; identity?: OfficeIdentity }
  report?: (error: unknown) => void
}

/** What is published never changes, but the pages around it may: ask again after ten minutes. */
const PAGE_CACHE = 'public, max-age=600'

/** More letters than these are in no name of a unit. */
const MOST_SOUGHT = 100

/** The public pages: no sign-in, no script, Vietnamese at `/results`, English at `/en/results`. */
export function publicPageRoutes(services: PublicServices) {
  const stylesheet = readStylesheet().css
  const app = new Hono()
  for (const path of ['/results/*', '/en/results/*']) {
    app.use(path, trimTrailingSlash(), keepPages(services.publications, PAGE_CACHE))
    app.use(path, compress(), etag({ weak: true }))
  }
  const emblem = services.config.identity?.emblem
  if (emblem) {
    app.get(emblem.address, (c) => {
      c.header('cache-control', 'public, max-age=31536000, immutable')
      c.header('content-type', emblem.type)
      return c.body(emblem.bytes)
    })
  }

  for (const language of ['vi', 'en'] as const) {
    const pages = pageRoutes(services, language, stylesheet)
    app.route(addressesIn(language).list, pages)
  }
  return app
}

function pageRoutes(services: PublicServices, language: Language, stylesheet: string) {
  const voice = voiceIn(language)
  const { publications, config } = services
  const { publicUrl, identity } = config
  const place = { publicUrl, stylesheet, identity }
  const send = async (
    c: Context,
    page: Page,
    result?: PublishedResult,
    status: 200 | 400 | 404 = 200,
    isWhole = true,
  ) => {
    c.header('cache-control', isWhole ? PAGE_CACHE : 'no-store')
    const told = result && { result, errata: await publications.errataOf(result.id) }
    return c.html(await renderPage(page, voice, place, told), status)
  }
  const sendMissing = async (c: Context) => {
    c.header('cache-control', 'no-cache')
    return c.html(await renderPage(missingPage(voice), voice, place), 404)
  }

  return new Hono()
    .onError(sayDamaged(services, voice, 'pages'))
    .get('/', async (c) => {
      c.header('cache-control', 'no-cache')
      const { results, damaged } = await publications.readable()
      return c.html(await renderPage(listPage(results, voice, damaged), voice, place))
    })
    .get('/about/accessibility', (c) => send(c, accessibilityPage(identity, voice)))
    .get('/:publication', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      return result ? send(c, announcementPage(result, voice), result) : sendMissing(c)
    })
    .get('/:publication/blocks/:block', async (c) => {
      const { publication, block } = c.req.param()
      const result = await publications.find(publication)
      const ranking = result?.document.rankings.find(({ blocks }) => blocks.includes(block))
      if (!result || !ranking) return sendMissing(c)
      // A block that is ranked with another one stands on that one's page.
      if (ranking.block !== block) {
        return c.redirect(voice.addresses.ranking(publication, ranking.block), 301)
      }
      return send(c, rankingPage(result, ranking, voice), result)
    })
    .get('/:publication/units/:unit', async (c) => {
      const { publication, unit } = c.req.param()
      const result = await publications.find(publication)
      const ranked = result && findRanked(result, unit)
      if (!result || !ranked) return sendMissing(c)
      const history = historyOf(unit, await publications.readable())
      const page = unitPage(result, ranked, history, voice)
      return send(c, page, result, 200, history.damaged.length === 0)
    })
    .get('/:publication/compared/rounds/:block', async (c) => {
      const { publication, block } = c.req.param()
      const result = await publications.find(publication)
      const ranking = result?.document.rankings.find((each) => each.block === block)
      if (!result || !ranking) return sendMissing(c)
      const upToIt = await publications.readable(publication)
      const page = roundsPage(result, ranking, upToIt, voice)
      return send(c, page, result, 200, upToIt.damaged.length === 0)
    })
    .get('/:publication/compared/items/:unit', async (c) => {
      const { publication, unit } = c.req.param()
      const result = await publications.find(publication)
      const ranked = result && findRanked(result, unit)
      if (!result || !ranked) return sendMissing(c)
      const upToIt = await publications.readable(publication)
      const page = itemsPage(result, ranked, upToIt, voice)
      return send(c, page, result, 200, upToIt.damaged.length === 0)
    })
    .get('/:publication/compared/units', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      const chosen = [...new Set(c.req.queries('unit')?.filter((unit) => unit !== ''))]
      const ranking = result && rankingAsked(result, chosen, c.req.query('block'))
      if (!result || !ranking) return sendMissing(c)
      if (chosen.length > MOST_UNITS) {
        return send(c, choosePage(result, ranking, voice, chosen, 'count'), result, 400)
      }
      return chosen.length < FEWEST_UNITS
        ? send(c, choosePage(result, ranking, voice, chosen), result)
        : c.redirect(voice.addresses.comparedUnits(result.id, chosen))
    })
    .get('/:publication/compared/units/:units', async (c) => {
      const { publication, units } = c.req.param()
      const result = await publications.find(publication)
      const asked = units.split(BETWEEN_UNITS)
      const ranking = result && rankingAsked(result, asked)
      if (!result || !ranking) return sendMissing(c)
      const chosen = chooseUnits(result, asked)
      if (typeof chosen !== 'string') return send(c, unitsPage(result, chosen, voice), result)
      const page = choosePage(result, ranking, voice, asked, chosen)
      return send(c, page, result, chosen === 'unknown' ? 404 : 400)
    })
    .get('/:publication/find', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      if (!result) return sendMissing(c)
      const sought = c.req.query('q')?.slice(0, MOST_SOUGHT) ?? ''
      const found = findUnits(result, sought)
      const [only, second] = found
      return only && !second
        ? c.redirect(voice.addresses.unit(result.id, only.unit.unit))
        : send(c, findPage(result, sought, found, voice), result)
    })
    .get('/:publication/method', async (c) => {
      const { publication } = c.req.param()
      const result = await publications.find(publication)
      if (!result) return sendMissing(c)
      const method = readMethod(await publications.findPackage(publication))
      return send(c, methodPage(result, method, voice), result)
    })
    .get('/:publication/quality', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      return result ? send(c, qualityPage(result, voice), result) : sendMissing(c)
    })
    .get('/:publication/data', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      return result ? send(c, dataPage(result, voice, publicUrl), result) : sendMissing(c)
    })
    .get('/:publication/press', async (c) => {
      const result = await publications.find(c.req.param('publication'))
      return result ? send(c, pressPage(result, voice, publicUrl), result) : sendMissing(c)
    })
    .get('*', sendMissing)
}

/** The ranking of the first unit, or of the block, that is asked for; the first one where neither is there. */
function rankingAsked(
  { document }: PublishedResult,
  [unit]: readonly string[],
  block?: string,
): RankingDocument | undefined {
  return (
    document.rankings.find(({ units }) => units.some((each) => each.unit === unit)) ??
    document.rankings.find((each) => each.block === block) ??
    document.rankings[0]
  )
}
