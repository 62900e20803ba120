import type { RouteObject } from 'react-router'
import * as check from './check-screen.tsx'
import * as done from './done-screen.tsx'
import * as item from './item-screen.tsx'
import * as resume from './resume.ts'
import * as welcome from './welcome-screen.tsx'

/** Answering one questionnaire: all that a citizen's first visit needs, in one piece. */
export const answerRoutes: RouteObject[] = [
  { path: 'l/:code', ...welcome },
  {
    path: 'answer/:draft',
    children: [
      { index: true, ...resume },
      { path: 'check', ...check },
      { path: 'done', ...done },
      { path: ':n', ...item },
    ],
  },
]
