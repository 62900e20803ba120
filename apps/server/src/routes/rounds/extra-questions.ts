import { createRoute } from '@hono/zod-openapi'
import { loadExtraQuestions } from '@phieu/catalogue'
import { QuestionLibrary } from './plan-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getQuestions = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Coarse questions by which answers can be broken down, ready to be added to a round',
  responses: {
    200: {
      description: 'The questions; a round has its own copy of those that are added.',
      content: { 'application/json': { schema: QuestionLibrary } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

/** `GET /api/extra-questions` */
export function extraQuestionRoutes() {
  return createRouter().openapi(getQuestions, (c) =>
    c.json({ questions: loadExtraQuestions() }, 200),
  )
}
