import { ExtraQuestions } from '@phieu/survey'
import { z } from 'zod'
import { readData } from './data-files.ts'

const Library = z.strictObject({ questions: ExtraQuestions })

/**
 * Questions by which answers can be broken down, ready to be added to a round: coarse, so that a
 * few of them together name nobody, and each with "prefer not to say". A proposal.
 */
export function loadExtraQuestions(): ExtraQuestions {
  return Library.parse(JSON.parse(readData('extra-questions.json'))).questions
}
