import { compress } from 'hono/compress'
import { answerProblem, ProblemError } from './problem.ts'
import { requireAccess } from './routes/access.ts'
import { accessLinkRoutes } from './routes/access-links.ts'
import { adjustmentRoutes } from './routes/adjustments.ts'
import { assessedFileRoutes } from './routes/assessed-files.ts'
import { assessedRoutes } from './routes/assessed.ts'
import { authRoutes } from './routes/auth.ts'
import { backCheckRoutes } from './routes/back-checks.ts'
import { ballotRoutes } from './routes/ballots.ts'
import { batchCodeRoutes } from './routes/batch-codes.ts'
import { briefingRoutes } from './routes/briefing.ts'
import { contactRoutes } from './routes/contacts.ts'
import { definitionFileRoutes } from './routes/definition-files.ts'
import { definitionRoutes } from './routes/definitions.ts'
import { deviceRoutes } from './routes/devices.ts'
import { apiDescription, docsRoutes } from './routes/docs.ts'
import { documentRoutes } from './routes/documents.ts'
import { draftDocumentRoutes } from './routes/draft-documents.ts'
import { earlierRoutes } from './routes/earlier.ts'
import { exportJobRoutes, roundExportRoutes } from './routes/export-jobs.ts'
import { exportRoutes } from './routes/exports.ts'
import { extraQuestionRoutes } from './routes/extra-questions.ts'
import { externalFileRoutes } from './routes/external-files.ts'
import { externalRoutes } from './routes/external.ts'
import { fieldworkDeviceRoutes } from './routes/fieldwork-devices.ts'
import { fieldworkEnrolmentRoutes } from './routes/fieldwork-enrolments.ts'
import { fieldworkInterviewerRoutes } from './routes/fieldwork-interviewers.ts'
import { fieldworkLeaseRoutes } from './routes/fieldwork-leases.ts'
import { fieldworkProgressRoutes } from './routes/fieldwork-progress.ts'
import { healthRoutes } from './routes/health.ts'
import { insiderDrawRoutes } from './routes/insider-draws.ts'
import { insiderFileRoutes } from './routes/insider-files.ts'
import { insiderLinkRoutes } from './routes/insider-links.ts'
import { insiderRoutes } from './routes/insiders.ts'
import { keepLog } from './routes/keep-log.ts'
import { limitBody } from './routes/limit-body.ts'
import { invitePeopleRoutes } from './routes/invite-people.ts'
import { keepingRoutes } from './routes/keeping.ts'
import { linkChangeRoutes } from './routes/link-changes.ts'
import { linkFileRoutes } from './routes/link-files.ts'
import { linkRoutes } from './routes/links.ts'
import { mineFieldworkRoutes } from './routes/mine-fieldwork.ts'
import { logRoutes } from './routes/log.ts'
import { openingRoutes } from './routes/openings.ts'
import { overviewRoutes } from './routes/overview.ts'
import { ownAccountRoutes } from './routes/own-account.ts'
import { ownUnitRoutes } from './routes/own-unit.ts'
import { peopleRoutes } from './routes/people.ts'
import { paperRoutes } from './routes/paper.ts'
import { publicationRoutes } from './routes/publications.ts'
import { quotaRoutes } from './routes/quotas.ts'
import { recountRoutes } from './routes/recount.ts'
import { refusedRoutes } from './routes/refused.ts'
import { registryRoutes } from './routes/registries.ts'
import { registryFileRoutes } from './routes/registry-files.ts'
import { resultDataRoutes } from './routes/results-data.ts'
import { resultPageRoutes } from './routes/results.ts'
import { resultApiRoutes } from './routes/result.ts'
import { reviewDecisionRoutes } from './routes/review-decisions.ts'
import { reviewInterviewerRoutes } from './routes/review-interviewers.ts'
import { reviewLimitRoutes } from './routes/review-limits.ts'
import { reviewRoutes } from './routes/review.ts'
import { roundPlanRoutes } from './routes/round-plan.ts'
import { roundStateRoutes } from './routes/round-state.ts'
import { roundRoutes } from './routes/rounds.ts'
import { createRouter } from './routes/router.ts'
import { secondFactorRoutes } from './routes/second-factor.ts'
import { sendingBatchRoutes } from './routes/sending-batches.ts'
import { sendingLinkRoutes } from './routes/sending-links.ts'
import { sessionRoutes } from './routes/session.ts'
import { setupRoutes } from './routes/setup.ts'
import { siteRoutes } from './routes/site.ts'
import { unitReportRoutes } from './routes/unit-report.ts'
import { workingCopyRoutes } from './routes/working-copies.ts'
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
  app.use('/api/*', requireAccess(services))
  app.use('/api/*', limitBody)
  app.use('/api/*', keepLog(services))

  const api = app
    // For everyone
    .route('/api/health', healthRoutes(services))
    // For phones: by link, or with a device's token
    .route('/api/links', linkRoutes(services))
    .route('/api/invitations', openingRoutes(services))
    .route('/api/devices', deviceRoutes(services))
    .route('/api/briefing', briefingRoutes(services))
    .route('/api/ballots', ballotRoutes(services))
    .route('/api/contacts', contactRoutes(services))
    // For the way into the office
    .route('/api/session', sessionRoutes(services))
    .route('/api/setup', setupRoutes(services))
    .route('/api/auth', authRoutes(services))
    .route('/api/access', accessLinkRoutes(services))
    // For everybody with an account
    .route('/api/account', ownAccountRoutes(services))
    .route('/api/account/second-factor', secondFactorRoutes(services))
    // For interviewers and rated units: their own part
    .route('/api/mine', ownUnitRoutes(services))
    // For the office
    .route('/api/log', logRoutes(services))
    .route('/api/people/invitations', invitePeopleRoutes(services))
    .route('/api/people', peopleRoutes(services))
    .route('/api/rounds', roundRoutes(services))
    .route('/api/rounds', roundStateRoutes(services))
    .route('/api/rounds', roundPlanRoutes(services))
    .route('/api/rounds', quotaRoutes(services))
    .route('/api/rounds', paperRoutes(services))
    .route('/api/extra-questions', extraQuestionRoutes())
    .route('/api/rounds', overviewRoutes(services))
    .route('/api/rounds', sendingLinkRoutes(services))
    .route('/api/rounds', linkChangeRoutes(services))
    .route('/api/rounds', linkFileRoutes(services))
    .route('/api/rounds', sendingBatchRoutes(services))
    .route('/api/rounds', batchCodeRoutes(services))
    .route('/api/rounds', unitReportRoutes(services))
    .route('/api/rounds', exportRoutes(services))
    .route('/api/rounds', roundExportRoutes(services))
    .route('/api/exports', exportJobRoutes(services))
    .route('/api/rounds', recountRoutes(services))
    .route('/api/rounds', resultApiRoutes(services))
    .route('/api/rounds', draftDocumentRoutes(services))
    .route('/api', publicationRoutes(services))
    .route('/api/rounds', assessedRoutes(services))
    .route('/api/rounds', assessedFileRoutes(services))
    .route('/api/rounds', adjustmentRoutes(services))
    .route('/api/rounds', externalRoutes(services))
    .route('/api/rounds', externalFileRoutes(services))
    .route('/api/rounds', insiderRoutes(services))
    .route('/api/rounds', insiderFileRoutes(services))
    .route('/api/rounds', insiderDrawRoutes(services))
    .route('/api/rounds', insiderLinkRoutes(services))
    .route('/api/earlier', earlierRoutes(services))
    .route('/api/registries', registryRoutes(services))
    .route('/api/registries', registryFileRoutes(services))
    .route('/api/definitions', definitionRoutes(services))
    .route('/api', definitionFileRoutes(services))
    .route('/api/working-copies', workingCopyRoutes(services))
    .route('/api/rounds', fieldworkInterviewerRoutes(services))
    .route('/api/rounds', fieldworkEnrolmentRoutes(services))
    .route('/api/rounds', fieldworkLeaseRoutes(services))
    .route('/api/rounds', fieldworkDeviceRoutes(services))
    .route('/api/rounds', fieldworkProgressRoutes(services))
    .route('/api/mine', mineFieldworkRoutes(services))
    .route('/api/rounds', reviewRoutes(services))
    .route('/api/rounds', reviewDecisionRoutes(services))
    .route('/api/rounds', reviewLimitRoutes(services))
    .route('/api/rounds', reviewInterviewerRoutes(services))
    .route('/api/rounds', backCheckRoutes(services))
    .route('/api/refused', refusedRoutes(services))
    .route('/api/keeping', keepingRoutes(services))

  app.openAPIRegistry.registerComponent('securitySchemes', 'device', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that a phone made when it enrolled.',
  })
  app.doc31('/api/openapi.json', apiDescription)
  app.route('/api/docs', docsRoutes())

  for (const results of ['/results', '/en/results']) app.route(results, resultDataRoutes(services))
  app.route('/', documentRoutes(services))
  app.route('/', resultPageRoutes(services))

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
