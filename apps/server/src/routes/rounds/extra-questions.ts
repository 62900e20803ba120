import { endpoints } from '@phieu/office'
import { loadExtraQuestions } from '@phieu/catalogue'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/extra-questions` */
export function extraQuestionRoutes() {
  return createRouter().handle(endpoints.listExtraQuestions, () => ({
    questions: loadExtraQuestions(),
  }))
}
