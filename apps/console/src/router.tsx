/** Every address of the console, and how it is opened. Pages load when they are first visited. */
import {
  createBrowserRouter,
  data,
  redirect,
  RouterContextProvider,
  type RouteObject,
} from 'react-router'
import { signOut } from './account/sign-out.ts'
import { officeContext, type Office } from './api/office.ts'
import { ErrorPage, ErrorScreen } from './layout/error-screen.tsx'
import { Opening } from './layout/opening.tsx'
import { requireSignIn } from './layout/require-sign-in.ts'

export function openRouter(office: Office) {
  return createBrowserRouter(routes, {
    basename: '/console',
    getContext: () => new RouterContextProvider(new Map([[officeContext, office]])),
  })
}

/** Every page of the office. The way in has none of them: it is a part of its own. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Opening,
    ErrorBoundary: ErrorPage,
    children: [
      { path: 'sign-out', loader: () => redirect('/'), action: signOut },
      {
        id: 'frame',
        middleware: [requireSignIn],
        lazy: () => import('./layout/office-frame.tsx'),
        children: [
          {
            ErrorBoundary: ErrorScreen,
            children: [
              { index: true, lazy: () => import('./status/today-screen.tsx') },
              { path: 'account', lazy: () => import('./account/account-screen.tsx') },
              { path: 'people', lazy: () => import('./people/people-screen.tsx') },
              { path: 'people/invite', lazy: () => import('./people/invite-screen.tsx') },
              { path: 'people/:id', lazy: () => import('./people/person-screen.tsx') },
              { path: 'tokens', lazy: () => import('./tokens/tokens-screen.tsx') },
              { path: 'tokens/new', lazy: () => import('./tokens/new-token-screen.tsx') },
              { path: 'log', lazy: () => import('./log/log-screen.tsx') },
              { path: 'mine', lazy: () => import('./my-unit/my-part.ts') },
              { path: 'mine/fieldwork', lazy: () => import('./fieldwork/own-work-screen.tsx') },
              { path: 'mine/unit', lazy: () => import('./my-unit/my-unit-screen.tsx') },
              { path: 'rounds', lazy: () => import('./rounds/rounds-screen.tsx') },
              { path: 'rounds/new', lazy: () => import('./rounds/new-round-screen.tsx') },
              { path: 'catalogue', lazy: () => import('./catalogue/catalogue-screen.tsx') },
              {
                path: 'catalogue/import/registry',
                lazy: () => import('./catalogue/import-registry-screen.tsx'),
              },
              {
                path: 'catalogue/import/definition',
                lazy: () => import('./catalogue/import-definition-screen.tsx'),
              },
              {
                path: 'catalogue/registries/:id',
                lazy: () => import('./catalogue/registry-screen.tsx'),
              },
              {
                path: 'catalogue/definitions/:id/:version',
                lazy: () => import('./catalogue/definition-screen.tsx'),
              },
              {
                path: 'catalogue/working/:copy',
                lazy: () => import('./catalogue/editor/editor-screen.tsx'),
              },
              {
                path: 'earlier',
                lazy: () => import('./previous-results/previous-results-screen.tsx'),
              },
              {
                path: 'earlier/new',
                lazy: () => import('./previous-results/new-previous-result-screen.tsx'),
              },
              {
                path: 'rounds/:round',
                lazy: () => import('./results/overview/overview-screen.tsx'),
              },
              { path: 'rounds/:round/box', lazy: () => import('./box/box-screen.tsx') },
              { path: 'rounds/:round/box/take-in', lazy: () => import('./box/take-in-screen.tsx') },
              { path: 'rounds/:round/box/key', lazy: () => import('./box/key/key-screen.tsx') },
              {
                path: 'rounds/:round/box/open',
                lazy: () => import('./box/opening/open-screen.tsx'),
              },
              {
                path: 'rounds/:round/units/:unit',
                lazy: () => import('./results/unit/unit-screen.tsx'),
              },
              {
                path: 'rounds/:round/result',
                lazy: () => import('./results/index/result-screen.tsx'),
              },
              {
                path: 'rounds/:round/result/units/:unit',
                lazy: () => import('./results/index/unit-index-screen.tsx'),
              },
              { path: 'rounds/:round/awards', lazy: () => import('./awards/awards-screen.tsx') },
              {
                path: 'rounds/:round/replies',
                lazy: () => import('./replies/replies-screen.tsx'),
              },
              {
                path: 'rounds/:round/points',
                lazy: () => import('./assessed/assessed-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/import',
                lazy: () => import('./assessed/import-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/imports/:id',
                lazy: () => import('./assessed/import-record-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/adjustments',
                lazy: () => import('./adjustments/adjustments-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/adjustments/new',
                lazy: () => import('./adjustments/new-adjustment-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/external',
                lazy: () => import('./external/external-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/external/import',
                lazy: () => import('./external/import-screen.tsx'),
              },
              {
                path: 'rounds/:round/points/external/imports/:id',
                lazy: () => import('./external/import-record-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup',
                lazy: () => import('./rounds/setup/setup-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup/about',
                lazy: () => import('./rounds/setup/about-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup/extra',
                lazy: () => import('./rounds/setup/extra-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup/quotas',
                lazy: () => import('./rounds/setup/quotas/quotas-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup/quotas/file',
                lazy: async () => ({
                  action: (await import('./rounds/setup/quotas/quota-file.tsx')).readQuotas,
                }),
              },
              {
                path: 'rounds/:round/setup/quotas/people',
                lazy: async () => ({
                  action: (await import('./rounds/setup/quotas/population-file.tsx'))
                    .readPopulations,
                }),
              },
              {
                path: 'rounds/:round/setup/questionnaires',
                lazy: () => import('./rounds/setup/questionnaires-screen.tsx'),
              },
              {
                path: 'rounds/:round/setup/questionnaires/:block/:group',
                lazy: () => import('./rounds/setup/questionnaire-screen.tsx'),
              },
              {
                path: 'rounds/:round/review',
                lazy: () => import('./review/review-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/decide',
                lazy: () => import('./review/decide-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/ballots/:ballot',
                lazy: () => import('./review/ballot-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/interviewers',
                lazy: () => import('./review/interviewers-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/interviewers/:interviewer',
                lazy: () => import('./review/interviewer-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/back-checks',
                lazy: () => import('./review/back-checks-screen.tsx'),
              },
              {
                path: 'rounds/:round/review/flags',
                lazy: () => import('./review/flags-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending',
                lazy: () => import('./distribution/links-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/new',
                lazy: () => import('./distribution/new-links-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/links/:code',
                lazy: () => import('./distribution/link-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/invitations',
                lazy: () => import('./distribution/invitations-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/invitations/new',
                lazy: () => import('./distribution/new-batch-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/invitations/:batch',
                lazy: () => import('./distribution/codes-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/mail',
                lazy: () => import('./mailing/mailing-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/mail/new',
                lazy: () => import('./mailing/list-screen.tsx'),
              },
              {
                path: 'rounds/:round/sending/mail/:mailing',
                lazy: () => import('./mailing/letter-screen.tsx'),
              },
              { path: 'rounds/:round/course', lazy: () => import('./status/status-screen.tsx') },
              {
                path: 'rounds/:round/exports',
                lazy: () => import('./exports/exports-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork',
                lazy: () => import('./fieldwork/progress-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/interviewers',
                lazy: () => import('./fieldwork/interviewers-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/interviewers/new',
                lazy: () => import('./fieldwork/new-interviewers-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/interviewers/:interviewer',
                lazy: () => import('./fieldwork/interviewer-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/assignments',
                lazy: () => import('./assignments/assignments-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/assignments/new',
                lazy: () => import('./assignments/new-assignments-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/devices',
                lazy: () => import('./fieldwork/devices-screen.tsx'),
              },
              {
                path: 'rounds/:round/fieldwork/contacts',
                lazy: () => import('./fieldwork/contacts-screen.tsx'),
              },
              { path: 'keeping', lazy: () => import('./backup-retention/backups-screen.tsx') },
              {
                path: 'keeping/personal-data',
                lazy: () => import('./backup-retention/personal-data-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders',
                lazy: () => import('./insiders/groups-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group',
                lazy: () => import('./insiders/list-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group/import',
                lazy: () => import('./insiders/import-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group/new',
                lazy: () => import('./insiders/new-person-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group/people/:insider',
                lazy: () => import('./insiders/person-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group/draw',
                lazy: () => import('./insiders/draw-screen.tsx'),
              },
              {
                path: 'rounds/:round/insiders/:group/links',
                lazy: () => import('./insiders/links-screen.tsx'),
              },
              { path: 'help', lazy: () => import('./help/help-screen.tsx') },
              { path: 'help/glossary', lazy: () => import('./help/glossary-screen.tsx') },
              { path: 'help/:role', lazy: () => import('./help/manual-screen.tsx') },
              { path: 'refused', lazy: () => import('./refused/refused-screen.tsx') },
              { path: 'refused/:id', lazy: () => import('./refused/refused-ballot-screen.tsx') },
              // Only while the console is developed; a build has no such page.
              ...(import.meta.env.DEV
                ? [{ path: 'components', lazy: () => import('./components/components-screen.tsx') }]
                : []),
              { path: '*', loader: notFound },
            ],
          },
        ],
      },
    ],
  },
]

function notFound(): never {
  throw data(undefined, { status: 404 })
}
