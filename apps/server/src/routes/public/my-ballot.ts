import { Hono, type Context } from 'hono'
import { addressesIn } from '../../papers/public/addresses.ts'
import { renderPage } from '../../papers/public/layout.ts'
import { myBallotPage, type SearchedLeaves } from '../../papers/public/my-ballot/my-ballot-page.ts'
import { readMyBallotScript } from '../../papers/public/my-ballot/script.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import type { Voice } from '../../papers/public/page.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import { countPacked } from '../../publication/packed-leaves.ts'
import type { PublishedResult } from '../../publication/published.ts'
import type { Services } from '../../services.ts'
import { sayDamaged } from './say-damaged.ts'

/**
 * `/results/:publication/my-ballot` and its script, in English under `/en/results`: also of a round
 * that isn't published yet, whose list still grows.
 */
export function myBallotRoutes(services: Services) {
  const stylesheet = readStylesheet().css
  const script = readMyBallotScript()
  const app = new Hono().get(script.address, (c) => {
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('content-type', 'text/javascript; charset=utf-8')
    return c.body(script.text)
  })
  for (const language of ['vi', 'en'] as const) {
    const voice = voiceIn(language)
    const page = new Hono()
      .onError(sayDamaged(services, voice, 'pages'))
      .get('/:round/my-ballot', async (c, next) => {
        const round = c.req.param('round')
        const published = await services.publications.find(round)
        const leaves = published ? frozen(published) : await growing(round)
        return leaves ? send(c, leaves, voice, published) : next()
      })
    app.route(addressesIn(language).list, page)
  }
  return app

  async function growing(id: string): Promise<SearchedLeaves | undefined> {
    const plan = await services.plans.find(id)
    if (!plan || plan.round.state === 'draft') return undefined
    const { receipts } = await services.store.sumBox(id)
    return { round: plan.round, count: receipts, fates: undefined }
  }

  async function send(
    c: Context,
    leaves: SearchedLeaves,
    voice: Voice,
    result: PublishedResult | undefined,
  ) {
    const { publicUrl, identity } = services.config
    const place = { publicUrl, stylesheet, identity }
    const page = myBallotPage(leaves, script.address, voice)
    c.header('cache-control', result ? 'public, max-age=600' : 'no-cache')
    const told = result && { result, errata: await services.publications.errataOf(result.id) }
    return c.html(await renderPage(page, voice, place, told))
  }
}

function frozen({ round, box, leaves }: PublishedResult): SearchedLeaves {
  return { round, count: countPacked(leaves), fates: box.fates }
}
