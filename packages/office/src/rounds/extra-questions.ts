import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { QuestionLibrary } from './plan-schemas.ts'

export const listExtraQuestions = endpoint({
  method: 'GET',
  path: '/api/extra-questions',
  who: readers,
  tag: 'Office',
  summary: 'Coarse questions by which answers can be broken down, ready to be added to a round',
  answer: {
    description: 'The questions; a round has its own copy of those that are added.',
    json: QuestionLibrary,
  },
  problems: [],
})
