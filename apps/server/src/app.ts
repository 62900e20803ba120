import { compress } from 'hono/compress'
import { answerProblem, ProblemError } from './problem.ts'
import { requireAccess } from './http/access.ts'
import { accessLinkRoutes } from './routes/account/access-links.ts'
import { adjustmentRoutes } from './routes/adjustments/adjustments.ts'
import { assessedFileRoutes } from './routes/assessed/assessed-files.ts'
import { assessedRoutes } from './routes/assessed/assessed.ts'
import { authRoutes } from './routes/account/auth.ts'
import { backCheckRoutes } from './routes/review/back-checks.ts'
import { ballotRoutes } from './routes/ballots/ballots.ts'
import { batchCodeRoutes } from './routes/distribution/batch-codes.ts'
import { briefingRoutes } from './routes/fieldwork/briefing.ts'
import { contactRoutes } from './routes/fieldwork/contacts.ts'
import { definitionFileRoutes } from './routes/catalogue/definition-files.ts'
import { definitionRoutes } from './routes/catalogue/definitions.ts'
import { deviceRoutes } from './routes/fieldwork/enrol-device.ts'
import { apiDescription, docsRoutes } from './routes/system/docs.ts'
import { documentRoutes } from './routes/public/documents.ts'
import { draftDocumentRoutes } from './routes/publication/draft-documents.ts'
import { earlierRoutes } from './routes/previous-results/previous-results.ts'
import { exportJobRoutes, roundExportRoutes } from './routes/exports/export-jobs.ts'
import { exportRoutes } from './routes/exports/aggregates.ts'
import { extraQuestionRoutes } from './routes/rounds/extra-questions.ts'
import { externalFileRoutes } from './routes/external/external-files.ts'
import { externalRoutes } from './routes/external/external.ts'
import { fieldworkDeviceRoutes } from './routes/fieldwork/devices.ts'
import { fieldworkEnrolmentRoutes } from './routes/fieldwork/enrolments.ts'
import { fieldworkInterviewerRoutes } from './routes/fieldwork/interviewers.ts'
import { fieldworkLeaseRoutes } from './routes/assignments/assignments.ts'
import { fieldworkProgressRoutes } from './routes/fieldwork/progress.ts'
import { healthRoutes } from './routes/system/health.ts'
import { insiderDrawRoutes } from './routes/insiders/draws.ts'
import { insiderFileRoutes } from './routes/insiders/files.ts'
import { insiderLinkRoutes } from './routes/insiders/links.ts'
import { insiderRoutes } from './routes/insiders/insiders.ts'
import { keepLog } from './http/keep-log.ts'
import { limitBody } from './http/limit-body.ts'
import { invitePeopleRoutes } from './routes/people/invite-people.ts'
import { keepingRoutes } from './routes/backup-retention/backup-retention.ts'
import { linkChangeRoutes } from './routes/distribution/link-changes.ts'
import { linkFileRoutes } from './routes/distribution/link-files.ts'
import { linkRoutes } from './routes/distribution/open-link.ts'
import { mineFieldworkRoutes } from './routes/fieldwork/my-fieldwork.ts'
import { logRoutes } from './routes/log/log.ts'
import { openingRoutes } from './routes/distribution/open-invitation.ts'
import { overviewRoutes } from './routes/results/overview.ts'
import { ownAccountRoutes } from './routes/account/own-account.ts'
import { ownUnitRoutes } from './routes/my-unit/my-unit.ts'
import { peopleRoutes } from './routes/people/people.ts'
import { paperRoutes } from './routes/rounds/paper.ts'
import { publicationRoutes } from './routes/publication/publications.ts'
import { quotaRoutes } from './routes/rounds/quotas.ts'
import { recountRoutes } from './routes/results/recount.ts'
import { refusedRoutes } from './routes/refused/refused.ts'
import { registryRoutes } from './routes/catalogue/registries.ts'
import { registryFileRoutes } from './routes/catalogue/registry-files.ts'
import { resultDataRoutes } from './routes/public/data.ts'
import { resultPageRoutes } from './routes/public/pages.ts'
import { resultApiRoutes } from './routes/results/result.ts'
import { reviewDecisionRoutes } from './routes/review/decisions.ts'
import { reviewInterviewerRoutes } from './routes/review/interviewers.ts'
import { reviewLimitRoutes } from './routes/review/flag-limits.ts'
import { reviewRoutes } from './routes/review/review.ts'
import { roundPlanRoutes } from './routes/rounds/round-plan.ts'
import { roundStateRoutes } from './routes/status/status.ts'
import { roundRoutes } from './routes/rounds/rounds.ts'
import { createRouter } from './http/router.ts'
import { secondFactorRoutes } from './routes/account/second-factor.ts'
import { sendingBatchRoutes } from './routes/distribution/batches.ts'
import { sendingLinkRoutes } from './routes/distribution/links.ts'
import { sessionRoutes } from './routes/account/session.ts'
import { setupRoutes } from './routes/account/first-admin.ts'
import { siteRoutes } from './routes/system/site.ts'
import { unitReportRoutes } from './routes/results/unit-report.ts'
import { workingCopyRoutes } from './routes/catalogue/working-copies.ts'
import { securityHeaders } from './http/security-headers.ts'
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
