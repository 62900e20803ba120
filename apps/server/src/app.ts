import { answerProblem, ProblemError } from './problem.ts'
import { healthRoutes } from './routes/health.ts'
import { createRouter } from './routes/router.ts'
import type { Services } from './services.ts'

/** The whole HTTP surface at a glance. */
export function createApp(services: Services) {
  const app = createRouter()
    // For everyone
    .route('/api/health', healthRoutes(services))

  app.notFound((c) => answerProblem(new ProblemError('not-found'), c, services.report))
  app.onError((error, c) => answerProblem(error, c, services.report))
  return app
}

/** For the typed client of the console. */
export type AppType = ReturnType<typeof createApp>
