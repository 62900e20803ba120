import { endpoints, type Endpoint } from '@phieu/office'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { ProblemError } from './problem.ts'
import { answerProblem } from './http/answer-problem.ts'
import { describeApi } from './http/describe-api.ts'
import type { OfficeRouter } from './http/mount.ts'
import { requireAccess } from './http/access.ts'
import { accessLinkRoutes } from './routes/account/access-links.ts'
import { adjustmentRoutes } from './routes/adjustments/adjustments.ts'
import { assessedFileRoutes } from './routes/assessed/assessed-files.ts'
import { assessedRoutes } from './routes/assessed/assessed.ts'
import { authRoutes } from './routes/account/auth.ts'
import { backCheckRoutes } from './routes/review/back-checks.ts'
import { ballotRoutes } from './routes/ballots/ballots.ts'
import { batchCodeRoutes } from './routes/distribution/batch-codes.ts'
import { boxRoutes } from './routes/box/box.ts'
import { briefingRoutes } from './routes/fieldwork/briefing.ts'
import { contactRoutes } from './routes/fieldwork/contacts.ts'
import { definitionFileRoutes } from './routes/catalogue/definition-files.ts'
import { definitionRoutes } from './routes/catalogue/definitions.ts'
import { deviceRoutes } from './routes/fieldwork/enrol-device.ts'
import { docsRoutes } from './routes/system/docs.ts'
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
import { myBallotRoutes } from './routes/public/my-ballot.ts'
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

/** What the office and the phones ask, each by its declaration in `packages/office`. */
const declared: readonly ((services: Services) => OfficeRouter)[] = [
  healthRoutes,
  linkRoutes,
  openingRoutes,
  deviceRoutes,
  briefingRoutes,
  contactRoutes,
  sessionRoutes,
  setupRoutes,
  authRoutes,
  accessLinkRoutes,
  ownAccountRoutes,
  secondFactorRoutes,
  ownUnitRoutes,
  logRoutes,
  invitePeopleRoutes,
  peopleRoutes,
  roundRoutes,
  roundStateRoutes,
  roundPlanRoutes,
  quotaRoutes,
  paperRoutes,
  extraQuestionRoutes,
  boxRoutes,
  overviewRoutes,
  sendingLinkRoutes,
  linkChangeRoutes,
  linkFileRoutes,
  sendingBatchRoutes,
  batchCodeRoutes,
  unitReportRoutes,
  exportRoutes,
  roundExportRoutes,
  exportJobRoutes,
  recountRoutes,
  resultApiRoutes,
  draftDocumentRoutes,
  publicationRoutes,
  assessedRoutes,
  assessedFileRoutes,
  adjustmentRoutes,
  externalRoutes,
  externalFileRoutes,
  insiderRoutes,
  insiderFileRoutes,
  insiderDrawRoutes,
  insiderLinkRoutes,
  earlierRoutes,
  registryRoutes,
  registryFileRoutes,
  definitionRoutes,
  definitionFileRoutes,
  workingCopyRoutes,
  fieldworkInterviewerRoutes,
  fieldworkEnrolmentRoutes,
  fieldworkLeaseRoutes,
  fieldworkDeviceRoutes,
  fieldworkProgressRoutes,
  mineFieldworkRoutes,
  reviewRoutes,
  reviewDecisionRoutes,
  reviewLimitRoutes,
  reviewInterviewerRoutes,
  backCheckRoutes,
  refusedRoutes,
  keepingRoutes,
]

/** The documentation of the API: no endpoint, and open to everyone. */
const docs = ['/api/openapi.json', '/api/docs', '/api/docs/*'].map((path) => ({
  method: 'GET' as const,
  path: path as `/api/${string}`,
  who: 'anyone' as const,
}))

/** The whole HTTP surface at a glance. */
export function createApp(services: Services): Hono {
  const all: readonly Endpoint[] = Object.values(endpoints)
  const app = new Hono()
  app.use(securityHeaders(services.config.publicUrl))
  app.use('/api/*', compress(), async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.use('/api/*', requireAccess(services, [...all, ...docs]))
  app.use('/api/*', limitBody)
  app.use('/api/*', keepLog(services))

  for (const routes of declared) app.route('/', routes(services).hono)
  app.route('/', ballotRoutes(services))
  app.get('/api/openapi.json', (c) => c.json(describeApi(all)))
  app.route('/api/docs', docsRoutes())

  for (const results of ['/results', '/en/results']) app.route(results, resultDataRoutes(services))
  app.route('/', documentRoutes(services))
  app.route('/', myBallotRoutes(services))
  app.route('/', resultPageRoutes(services))

  const { sites } = services
  if (sites) {
    app.get('/console', (c) => c.redirect('/console/'))
    app.route('/console', siteRoutes(sites.console, '/console/'))
    app.route('/', siteRoutes(sites.collect, '/'))
  }

  app.notFound((c) => answerProblem(new ProblemError('not-found'), c, services.report))
  app.onError((error, c) => answerProblem(error, c, services.report))
  return app
}
