import { compress } from 'hono/compress'
import { answerProblem, ProblemError } from './problem.ts'
import { ballotRoutes } from './routes/ballots.ts'
import { briefingRoutes } from './routes/briefing.ts'
import { deviceRoutes } from './routes/devices.ts'
import { docsRoutes } from './routes/docs.ts'
import { healthRoutes } from './routes/health.ts'
import { linkRoutes } from './routes/links.ts'
import { createRouter } from './routes/router.ts'
import { siteRoutes } from './routes/site.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'

/** The whole HTTP surface at a glance. */
export function createApp(services: Services) {
  const app = createRouter()
  app.use(securityHeaders(services.config.publicUrl))
  app.use('/api/*', compress(), async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })

  const api = app
    // For everyone
    .route('/api/health', healthRoutes(services))
    // For phones: by link, or with a device's token
    .route('/api/links', linkRoutes(services))
    .route('/api/devices', deviceRoutes(services))
    .route('/api/briefing', briefingRoutes(services))
    .route('/api/ballots', ballotRoutes(services))

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Phiếu', version: '1' },
  })
  app.route('/api/docs', docsRoutes())

  const { sites } = services
  if (sites) {
    app.get('/console', (c) => c.redirect('/console/'))
    app.route('/console', siteRoutes(sites.console, '/console/'))
    app.route('/', siteRoutes(sites.collect, '/'))
  }

  app.notFound((c) => answerProblem(new ProblemError('not-found'), c, services.report))
  app.onError((error, c) => answerProblem(error, c, services.report))
  return api
}

/** For the typed client of the console. */
export type AppType = ReturnType<typeof createApp>
