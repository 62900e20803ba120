import { endpoints, type Endpoint } from '@phieu/office'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { ProblemError } from './problem.ts'
import { answerProblem } from './http/answer-problem.ts'
import { describeApi } from './http/describe-api.ts'
import type { OfficeRouter } from './http/mount.ts'
import { requireAccess, type AccessRow } from './http/access.ts'
import { accessLinkRoutes } from './routes/account/access-links.ts'
import { adjustmentRoutes } from './routes/adjustments/adjustments.ts'
import { assessedFileRoutes } from './routes/assessed/assessed-files.ts'
import { assessedRoutes } from './routes/assessed/assessed.ts'
import { authRoutes } from './routes/account/auth.ts'
import { awardRoutes } from './routes/awards/awards.ts'
import { backCheckRoutes } from './routes/review/back-checks.ts'
import { ballotRoutes } from './routes/ballots/ballots.ts'
import { batchCodeRoutes } from './routes/distribution/batch-codes.ts'
import { boxRoutes } from './routes/box/box.ts'
import { briefingRoutes } from './routes/fieldwork/briefing.ts'
import { contactRoutes } from './routes/fieldwork/contacts.ts'
import { definitionFileRoutes } from './routes/catalogue/definition-files.ts'
import { definitionRoutes } from './routes/catalogue/definitions.ts'
import { enrolDeviceRoutes } from './routes/fieldwork/enrol-device.ts'
import { docsRoutes } from './routes/system/docs.ts'
import { publicDocumentRoutes } from './routes/public/documents.ts'
import { frontDoorRoutes } from './routes/public/front-door.ts'
import { doorRoutes } from './routes/distribution/door.ts'
import { draftDocumentRoutes } from './routes/publication/draft-documents.ts'
import { previousResultRoutes } from './routes/previous-results/previous-results.ts'
import { exportJobRoutes, roundExportRoutes } from './routes/exports/export-jobs.ts'
import { exportRoutes } from './routes/exports/aggregates.ts'
import { extraQuestionRoutes } from './routes/rounds/extra-questions.ts'
import { externalFileRoutes } from './routes/external/external-files.ts'
import { externalRoutes } from './routes/external/external.ts'
import { devicesRoutes } from './routes/fieldwork/devices.ts'
import { enrolmentRoutes } from './routes/fieldwork/enrolments.ts'
import { interviewerRoutes } from './routes/fieldwork/interviewers.ts'
import { assignmentRoutes } from './routes/assignments/assignments.ts'
import { progressRoutes } from './routes/fieldwork/progress.ts'
import { healthRoutes } from './routes/system/health.ts'
import { insiderDrawRoutes } from './routes/insiders/draws.ts'
import { insiderFileRoutes } from './routes/insiders/files.ts'
import { insiderLinkRoutes } from './routes/insiders/links.ts'
import { insiderRoutes } from './routes/insiders/insiders.ts'
import { keepLog } from './http/keep-log.ts'
import { keepTexts } from './http/keep-texts.ts'
import { limitBody } from './http/limit-body.ts'
import { invitePeopleRoutes } from './routes/people/invite-people.ts'
import { backupRetentionRoutes } from './routes/backup-retention/backup-retention.ts'
import { kioskRoutes } from './routes/distribution/kiosks.ts'
import { linkChangeRoutes } from './routes/distribution/link-changes.ts'
import { linkFileRoutes } from './routes/distribution/link-files.ts'
import { openLinkRoutes } from './routes/distribution/open-link.ts'
import { myFieldworkRoutes } from './routes/fieldwork/my-fieldwork.ts'
import { mailingRoutes } from './routes/mailing/mailings.ts'
import { addresseeRoutes } from './routes/mailing/addressees.ts'
import { stopRoutes } from './routes/public/stop.ts'
import { logRoutes } from './routes/log/log.ts'
import { openInvitationRoutes } from './routes/distribution/open-invitation.ts'
import { collectingRoutes } from './routes/results/collecting.ts'
import { overviewRoutes } from './routes/results/overview.ts'
import { listFilterRoutes } from './routes/account/list-filters.ts'
import { ownAccountRoutes } from './routes/account/own-account.ts'
import { myUnitRoutes } from './routes/my-unit/my-unit.ts'
import { peopleRoutes } from './routes/people/people.ts'
import { paperRoutes } from './routes/rounds/paper.ts'
import { populationRoutes } from './routes/rounds/populations.ts'
import { publicationRoutes } from './routes/publication/publications.ts'
import { quotaRoutes } from './routes/rounds/quotas.ts'
import { recountRoutes } from './routes/results/recount.ts'
import { refusedRoutes } from './routes/refused/refused.ts'
import { registryRoutes } from './routes/catalogue/registries.ts'
import { registryFileRoutes } from './routes/catalogue/registry-files.ts'
import { myBallotRoutes } from './routes/public/my-ballot.ts'
import { comparedChartRoutes } from './routes/public/compared-charts.ts'
import { publicChartRoutes } from './routes/public/charts.ts'
import { publicDataRoutes } from './routes/public/data.ts'
import { publicPageRoutes } from './routes/public/pages.ts'
import { replyRoutes } from './routes/replies/replies.ts'
import { ownReplyRoutes } from './routes/replies/own-replies.ts'
import { resultRoutes } from './routes/results/result.ts'
import { decisionRoutes } from './routes/review/decisions.ts'
import { interviewerReportRoutes } from './routes/review/interviewers.ts'
import { flagLimitRoutes } from './routes/review/flag-limits.ts'
import { reviewRoutes } from './routes/review/review.ts'
import { roundPlanRoutes } from './routes/rounds/round-plan.ts'
import { statusRoutes } from './routes/status/status.ts'
import { todayRoutes } from './routes/status/today.ts'
import { roundRoutes } from './routes/rounds/rounds.ts'
import { secondFactorRoutes } from './routes/account/second-factor.ts'
import { batchRoutes } from './routes/distribution/batches.ts'
import { linksRoutes } from './routes/distribution/links.ts'
import { sessionRoutes } from './routes/account/session.ts'
import { firstAdminRoutes } from './routes/account/first-admin.ts'
import { siteRoutes } from './routes/system/site.ts'
import { tokenRoutes } from './routes/tokens/tokens.ts'
import { unitReportRoutes } from './routes/results/unit-report.ts'
import { workingCopyRoutes } from './routes/catalogue/working-copies.ts'
import { securityHeaders } from './http/security-headers.ts'
import type { Services } from './services.ts'
import { readPage } from './static-site.ts'

/** What the office and the phones ask, each by its declaration in `packages/office`. */
export const officeRoutes: readonly ((services: Services) => OfficeRouter)[] = [
  healthRoutes,
  openLinkRoutes,
  openInvitationRoutes,
  enrolDeviceRoutes,
  briefingRoutes,
  contactRoutes,
  sessionRoutes,
  firstAdminRoutes,
  authRoutes,
  accessLinkRoutes,
  ownAccountRoutes,
  listFilterRoutes,
  secondFactorRoutes,
  myUnitRoutes,
  logRoutes,
  invitePeopleRoutes,
  peopleRoutes,
  tokenRoutes,
  roundRoutes,
  statusRoutes,
  todayRoutes,
  roundPlanRoutes,
  quotaRoutes,
  populationRoutes,
  paperRoutes,
  extraQuestionRoutes,
  boxRoutes,
  overviewRoutes,
  collectingRoutes,
  linksRoutes,
  linkChangeRoutes,
  kioskRoutes,
  linkFileRoutes,
  batchRoutes,
  batchCodeRoutes,
  addresseeRoutes,
  mailingRoutes,
  unitReportRoutes,
  exportRoutes,
  roundExportRoutes,
  exportJobRoutes,
  recountRoutes,
  resultRoutes,
  draftDocumentRoutes,
  publicationRoutes,
  assessedRoutes,
  assessedFileRoutes,
  adjustmentRoutes,
  replyRoutes,
  ownReplyRoutes,
  awardRoutes,
  externalRoutes,
  externalFileRoutes,
  insiderRoutes,
  insiderFileRoutes,
  insiderDrawRoutes,
  insiderLinkRoutes,
  previousResultRoutes,
  registryRoutes,
  registryFileRoutes,
  definitionRoutes,
  definitionFileRoutes,
  workingCopyRoutes,
  interviewerRoutes,
  enrolmentRoutes,
  assignmentRoutes,
  devicesRoutes,
  progressRoutes,
  myFieldworkRoutes,
  reviewRoutes,
  decisionRoutes,
  flagLimitRoutes,
  interviewerReportRoutes,
  backCheckRoutes,
  refusedRoutes,
  backupRetentionRoutes,
]

/** The documentation of the API: no endpoint, and open to everyone. */
const docs: readonly AccessRow[] = [
  { method: 'GET', path: '/api/openapi.json', who: 'anyone' },
  { method: 'GET', path: '/api/docs', who: 'anyone' },
  { method: 'GET', path: '/api/docs/*', who: 'anyone' },
]

/** The whole HTTP surface at a glance. */
export function createApp(services: Services): Hono {
  const all: readonly Endpoint[] = Object.values(endpoints)
  const { sites } = services
  const app = new Hono()
  app.route('/', ballotRoutes(services))
  app.use(securityHeaders(services.config.publicUrl, sites && readPage(sites.collect)))
  app.use('/api/*', compress(), async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  if (services.metrics) app.use('/api/*', services.metrics.watch)
  app.use('/api/*', requireAccess(services, [...all, ...docs]))
  app.use('/api/*', limitBody)
  app.use('/api/*', keepLog(services))

  for (const routes of officeRoutes) app.route('/', routes(services).hono)
  const keptText = keepTexts()
  app.get('/api/openapi.json', (c) =>
    keptText(c, {
      name: 'description',
      type: 'application/json',
      write: () => JSON.stringify(describeApi(all)),
    }),
  )
  app.route('/api/docs', docsRoutes(services))

  app.route('/', publicDataRoutes(services))
  app.route('/', publicChartRoutes(services))
  app.route('/', comparedChartRoutes(services))
  app.route('/', publicDocumentRoutes(services))
  app.route('/', myBallotRoutes(services))
  app.route('/', stopRoutes(services))
  app.route('/', publicPageRoutes(services))

  if (sites) {
    app.get('/console', (c) => c.redirect('/console/'))
    app.route('/console', siteRoutes(sites.console, '/console/'))
    app.route('/', frontDoorRoutes(services))
    app.route('/', doorRoutes(services, sites))
    app.route('/', siteRoutes(sites.collect, '/'))
  }

  app.notFound((c) => answerProblem(new ProblemError('not-found'), c, services.report))
  app.onError((error, c) => answerProblem(error, c, services.report))
  return app
}
