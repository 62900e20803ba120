import { readField } from '../components/read-field.ts'
import type { TokenRow } from './token-queries.ts'

/** What a token can be for, in the order in which the form asks. */
export const subjects = ['results', 'progress', 'registry'] as const satisfies TokenRow['subjects']

/** For how many days a token can be made. */
export const validities = [7, 30, 90, 365] as const

/** What the form of a new token asks for. */
export function readTokenWish(form: FormData) {
  const chosen = form.getAll('subject')
  const rounds = form.getAll('round').filter((each) => typeof each === 'string')
  return {
    name: readField(form, 'name'),
    subjects: subjects.filter((each) => chosen.includes(each)),
    rounds: form.has('every') ? null : rounds,
    days: Number(readField(form, 'days')),
  }
}
