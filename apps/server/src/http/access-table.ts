/**
 * Who may use which route: one table. What doesn't stand in it is not there for anyone, so a new
 * route that was forgotten here is closed, not open.
 */
import { Role } from '../account/roles.ts'

/**
 * `anyone`: needs no account, and looks at no cookie; a phone's token is checked by its route.
 * `own page`: anyone, but from a page of this server only. Else the roles that may.
 */
export type Who = 'anyone' | 'own page' | readonly Role[]

/** What the log calls it: thing and deed, `link.paused`. */
type Action = `${string}.${string}`

/**
 * Method, path, who may, and what the log calls it when it succeeded. Every POST of the office has
 * such a name, and every GET by which something is taken out; `noteForLog` adds what it was about.
 * A POST that only asks (a preview) says so.
 */
export type AccessRow =
  | readonly [method: 'GET' | 'POST', path: string, who: 'anyone' | 'own page', action?: Action]
  | readonly [method: 'GET', path: string, who: readonly Role[], action?: Action]
  | readonly [
      method: 'POST',
      path: string,
      who: readonly Role[],
      action: Action | 'changes nothing',
    ]

const admin: readonly Role[] = ['admin']
const readers: readonly Role[] = ['admin', 'supervisor', 'council']
const field: readonly Role[] = ['admin', 'supervisor']
const everyRole: readonly Role[] = Role.options

const table = [
  ['GET', '/api/health', 'anyone'],
  ['GET', '/api/openapi.json', 'anyone'],
  ['GET', '/api/docs', 'anyone'],
  ['GET', '/api/docs/*', 'anyone'],
  ['GET', '/api/links/:code', 'anyone'],
  // Never logged: the log would tell when which invitation was opened.
  ['POST', '/api/invitations/open', 'anyone'],
  ['POST', '/api/devices', 'anyone', 'device.enrolled'],
  // What a phone says of itself, whom an interviewer met: never logged, as no ballot is.
  ['POST', '/api/devices/report', 'anyone'],
  ['POST', '/api/contacts', 'anyone'],
  ['GET', '/api/briefing', 'anyone'],
  // Never logged: the log would tell when which ballot came.
  ['POST', '/api/ballots', 'anyone'],

  ['GET', '/api/session', 'own page'],
  ['POST', '/api/setup', 'own page'],
  ['POST', '/api/auth/sign-in/email', 'own page'],
  ['POST', '/api/auth/second-factor', 'own page'],
  ['POST', '/api/auth/sign-out', 'own page'],
  ['POST', '/api/access/look', 'own page'],
  ['POST', '/api/access/join', 'own page'],
  ['POST', '/api/access/password', 'own page'],

  ['GET', '/api/account', everyRole],
  ['POST', '/api/account/name', everyRole, 'account.renamed'],
  ['POST', '/api/account/password', everyRole, 'password.changed'],
  ['POST', '/api/account/sessions/end-others', everyRole, 'sessions.ended'],
  ['POST', '/api/account/sessions/:id/end', everyRole, 'sessions.ended'],
  ['POST', '/api/account/second-factor/begin', everyRole, 'second-factor.begun'],
  ['POST', '/api/account/second-factor/confirm', everyRole, 'second-factor.added'],
  ['POST', '/api/account/second-factor/end', everyRole, 'second-factor.removed'],
  ['POST', '/api/account/second-factor/written-codes', everyRole, 'written-codes.renewed'],

  // Of whom: the scope of the account says.
  ['GET', '/api/mine/unit', ['unit']],

  ['GET', '/api/log', admin],
  ['GET', '/api/log/verification', admin],
  ['GET', '/api/log/export', admin, 'log.exported'],

  ['GET', '/api/people', admin],
  ['POST', '/api/people/invitations', admin, 'person.invited'],
  ['POST', '/api/people/invitations/:id/renew', admin, 'access-link.renewed'],
  ['POST', '/api/people/invitations/:id/withdraw', admin, 'access-link.withdrawn'],
  ['POST', '/api/people/:id', admin, 'person.changed'],
  ['POST', '/api/people/:id/disable', admin, 'person.disabled'],
  ['POST', '/api/people/:id/enable', admin, 'person.enabled'],
  ['POST', '/api/people/:id/reset-password', admin, 'password.reset'],
  ['POST', '/api/people/:id/remove-second-factor', admin, 'second-factor.removed'],
  ['POST', '/api/people/:id/end-sessions', admin, 'sessions.ended'],

  ['GET', '/api/rounds', readers],
  ['POST', '/api/rounds', admin, 'round.made'],
  ['GET', '/api/rounds/:round', readers],
  // Which of the moves: see `rounds/round-moves.ts`.
  ['POST', '/api/rounds/:round/state', ['admin', 'council'], 'round.moved'],
  ['POST', '/api/rounds/:round/plan', admin, 'round.planned'],
  ['GET', '/api/rounds/:round/readiness', readers],
  ['GET', '/api/rounds/:round/quotas/:template', readers],
  ['POST', '/api/rounds/:round/quotas/preview', admin, 'changes nothing'],
  ['GET', '/api/extra-questions', readers],
  ['GET', '/api/rounds/:round/paper/:block/:file', readers],
  ['GET', '/api/rounds/:round/overview', readers],
  ['GET', '/api/rounds/:round/links', ['admin', 'supervisor']],
  ['POST', '/api/rounds/:round/links', admin, 'link.made'],
  ['GET', '/api/rounds/:round/links/:code/days', ['admin', 'supervisor']],
  ['POST', '/api/rounds/:round/links/pause', admin, 'link.paused'],
  ['POST', '/api/rounds/:round/links/resume', admin, 'link.resumed'],
  ['POST', '/api/rounds/:round/links/revoke', admin, 'link.revoked'],
  ['POST', '/api/rounds/:round/links/change', admin, 'link.changed'],
  ['GET', '/api/rounds/:round/links/print.pdf', ['admin', 'supervisor'], 'link.printed'],
  ['GET', '/api/rounds/:round/links/table/:file', ['admin', 'supervisor'], 'link.exported'],
  ['GET', '/api/rounds/:round/batches', ['admin', 'supervisor']],
  ['POST', '/api/rounds/:round/batches', admin, 'invitation.made'],
  ['POST', '/api/rounds/:round/batches/revoke-code', admin, 'invitation.revoked'],
  ['POST', '/api/rounds/:round/batches/:batch/renew', admin, 'invitation.renewed'],
  ['POST', '/api/rounds/:round/batches/:batch/revoke', admin, 'invitation.withdrawn'],
  ['GET', '/api/rounds/:round/batches/:batch/:file', admin, 'invitation.exported'],
  ['GET', '/api/rounds/:round/units/:unit', readers],
  ['GET', '/api/rounds/:round/exports/:file', readers, 'aggregates.exported'],
  // Which tables: see `exports/sources.ts`. Jobs are their maker's alone.
  ['GET', '/api/rounds/:round/exports', readers],
  ['POST', '/api/rounds/:round/exports', readers, 'export.begun'],
  ['GET', '/api/exports', readers],
  ['GET', '/api/exports/:id', readers],
  ['POST', '/api/exports/:id/cancel', readers, 'export.cancelled'],
  ['GET', '/api/exports/:id/file', readers, 'export.taken'],
  ['POST', '/api/rounds/:round/recount', admin, 'ballots.recounted'],
  ['GET', '/api/rounds/:round/result', readers],
  ['GET', '/api/rounds/:round/result/progress', readers],
  ['POST', '/api/rounds/:round/publish', admin, 'round.published'],
  ['GET', '/api/publications', readers],
  // Nothing in it is hidden.
  ['GET', '/api/publications/:publication/package.zip', admin, 'package.exported'],
  ['GET', '/api/rounds/:round/annex/:file', ['admin', 'council'], 'annex.exported'],
  ['GET', '/api/rounds/:round/assessed', readers],
  ['GET', '/api/rounds/:round/assessed/history', readers],
  ['GET', '/api/rounds/:round/assessed/history/:id', readers],
  ['GET', '/api/rounds/:round/assessed/:template', readers],
  ['POST', '/api/rounds/:round/assessed/preview', admin, 'changes nothing'],
  ['POST', '/api/rounds/:round/assessed/import', admin, 'assessed.imported'],
  ['GET', '/api/rounds/:round/external', readers],
  ['GET', '/api/rounds/:round/external/history', readers],
  ['GET', '/api/rounds/:round/external/history/:id', readers],
  ['GET', '/api/rounds/:round/external/:template', readers],
  ['POST', '/api/rounds/:round/external/preview', admin, 'changes nothing'],
  ['POST', '/api/rounds/:round/external/import', admin, 'external.imported'],
  ['GET', '/api/registries', readers],
  ['GET', '/api/registries/:id', readers],
  ['GET', '/api/registries/template/:template', readers],
  ['GET', '/api/registries/:id/files/:file', readers, 'registry.exported'],
  ['POST', '/api/registries/preview', admin, 'changes nothing'],
  ['POST', '/api/registries/import', admin, 'registry.imported'],
  ['GET', '/api/definitions', readers],
  ['GET', '/api/definitions/:id/:version', readers],
  ['GET', '/api/definitions/:id/:version/files/:file', readers, 'definition.exported'],
  ['GET', '/api/working-copies', readers],
  ['POST', '/api/working-copies', admin, 'working-copy.begun'],
  ['POST', '/api/working-copies/preview', admin, 'changes nothing'],
  ['POST', '/api/working-copies/import', admin, 'working-copy.imported'],
  ['GET', '/api/working-copies/:id', readers],
  ['POST', '/api/working-copies/:id', admin, 'working-copy.saved'],
  ['GET', '/api/working-copies/:id/files/:file', readers, 'working-copy.exported'],
  ['POST', '/api/working-copies/:id/fix', admin, 'definition.fixed'],
  ['POST', '/api/working-copies/:id/discard', admin, 'working-copy.discarded'],
  ['GET', '/api/earlier', readers],
  ['POST', '/api/earlier', admin, 'earlier.added'],
  ['GET', '/api/rounds/:round/adjustments', readers],
  ['POST', '/api/rounds/:round/adjustments', admin, 'adjustment.entered'],
  ['POST', '/api/rounds/:round/adjustments/:id/withdraw', admin, 'adjustment.withdrawn'],
  ['GET', '/api/rounds/:round/interviewers', field],
  ['POST', '/api/rounds/:round/interviewers', field, 'interviewer.added'],
  ['POST', '/api/rounds/:round/interviewers/:interviewer', field, 'interviewer.changed'],
  ['POST', '/api/rounds/:round/interviewers/:interviewer/end', field, 'interviewer.ended'],
  ['POST', '/api/rounds/:round/interviewers/:interviewer/resume', field, 'interviewer.resumed'],
  ['POST', '/api/rounds/:round/enrolments', field, 'enrolment.printed'],
  ['POST', '/api/rounds/:round/enrolments/withdraw', field, 'enrolment.withdrawn'],
  ['GET', '/api/rounds/:round/assignments', field],
  ['POST', '/api/rounds/:round/assignments', field, 'assignment.given'],
  ['POST', '/api/rounds/:round/assignments/proposal', field, 'changes nothing'],
  ['POST', '/api/rounds/:round/assignments/withdraw', field, 'assignment.withdrawn'],
  ['GET', '/api/rounds/:round/devices', field],
  ['POST', '/api/rounds/:round/devices/:device/revoke', field, 'device.revoked'],
  ['POST', '/api/rounds/:round/devices/:device/name', field, 'device.named'],
  ['GET', '/api/rounds/:round/progress', readers],
  ['GET', '/api/rounds/:round/progress/:file', readers, 'progress.exported'],
  ['GET', '/api/rounds/:round/response-rates', readers],
  ['GET', '/api/mine/fieldwork', ['interviewer']],
  ['GET', '/api/rounds/:round/review', field],
  // The ballot with its answers.
  ['GET', '/api/rounds/:round/review/ballots/:ballot', field, 'ballot.read'],
  ['POST', '/api/rounds/:round/review/effect', field, 'changes nothing'],
  ['POST', '/api/rounds/:round/review/decisions', field, 'ballots.decided'],
  ['GET', '/api/rounds/:round/review/limits', field],
  ['POST', '/api/rounds/:round/review/limits', admin, 'flag-limits.changed'],
  ['GET', '/api/rounds/:round/review/interviewers', field],
  ['GET', '/api/rounds/:round/review/interviewers/:interviewer', field],
  ['GET', '/api/rounds/:round/review/back-checks', field],
  ['POST', '/api/rounds/:round/review/back-checks', field, 'back-checks.drawn'],
  ['POST', '/api/rounds/:round/review/back-checks/:ballot', field, 'back-check.recorded'],
  // Lists of people who rate many units, with their contacts.
  ['GET', '/api/rounds/:round/insiders', admin],
  ['GET', '/api/rounds/:round/insiders/:group', admin],
  ['GET', '/api/rounds/:round/insiders/:group/:template', admin],
  ['POST', '/api/rounds/:round/insiders/:group/preview', admin, 'changes nothing'],
  ['POST', '/api/rounds/:round/insiders/:group/import', admin, 'insiders.imported'],
  ['POST', '/api/rounds/:round/insiders/:group/people', admin, 'insider.added'],
  ['POST', '/api/rounds/:round/insiders/:group/people/:insider', admin, 'insider.changed'],
  ['POST', '/api/rounds/:round/insiders/:group/people/:insider/remove', admin, 'insider.removed'],
  ['POST', '/api/rounds/:round/insiders/:group/people/:insider/revoke', admin, 'insider.revoked'],
  ['POST', '/api/rounds/:round/insiders/:group/draw/preview', admin, 'changes nothing'],
  ['POST', '/api/rounds/:round/insiders/:group/draw', admin, 'insiders.drawn'],
  ['POST', '/api/rounds/:round/insiders/:group/links', admin, 'insider-links.made'],
  [
    'GET',
    '/api/rounds/:round/insiders/:group/reminders/:file',
    admin,
    'insider-reminders.exported',
  ],
  ['GET', '/api/refused', admin],
  ['GET', '/api/keeping', admin],
  ['POST', '/api/keeping/backups', admin, 'backup.begun'],
  ['POST', '/api/keeping/backups/:name/verify', admin, 'backup.verified'],
  // Everything that the office has, secrets among it.
  ['GET', '/api/keeping/backups/:name', admin, 'backup.taken'],
  ['GET', '/api/keeping/personal-data', readers],
  // The ballot as it was sent, with its answers.
  ['GET', '/api/refused/:id', admin, 'refused.read'],
] as const satisfies readonly AccessRow[]

/** The names under which routes stand in the log; the console has a sentence for each. */
export type RouteAction = Exclude<
  Extract<(typeof table)[number], { readonly length: 4 }>[3],
  'changes nothing'
>

/** Who may use which route, for the tests that ask every one of them. */
export const accessTable: readonly AccessRow[] = table
