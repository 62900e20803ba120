import type { RouteObject } from 'react-router'
import * as afterItems from './after-items.ts'
import * as check from './check-screen.tsx'
import * as done from './done-screen.tsx'
import * as answeringTime from './answering-time.tsx'
import * as item from './item-screen.tsx'
import * as resume from './resume.ts'
import * as welcome from './welcome/welcome-screen.tsx'
import { WELCOME } from '../door/welcome-of.ts'

/** Answering one questionnaire: all that a citizen's first visit needs, in one piece. */
export const answerRoutes: RouteObject[] = [
  { id: WELCOME, path: 'l/:code', ...welcome },
  answering(done),
]

/** From the first question to the end, with the screen that a sealed ballot is shown on. */
export function answering(end: Pick<RouteObject, 'loader' | 'action' | 'Component'>): RouteObject {
  return {
    path: 'answer/:draft',
    children: [
      { index: true, ...resume },
      { path: 'after-items', ...afterItems },
      { path: 'done', ...end },
      {
        ...answeringTime,
        children: [
          { path: 'check', ...check },
          { path: ':n', ...item },
          { path: 'x/:question', lazy: () => import('../extra/extra-screen.tsx') },
        ],
      },
    ],
  }
}
