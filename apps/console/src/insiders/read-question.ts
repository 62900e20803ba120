import { readField } from '../components/read-field.ts'
import type { DrawPreview } from './insiders-queries.ts'

/** What is drawn, as the server takes it. */
export interface DrawQuestion {
  burden: 'all' | { least: number; most: number }
  newcomers: boolean
}

/** A draw that was looked at, with what was asked. */
export interface LookedAt {
  question: DrawQuestion
  preview: DrawPreview
}

/** What the form of a draw asks; the server refuses what is no number. */
export function readQuestion(form: FormData): DrawQuestion {
  const number = (name: string) => Math.trunc(Number(readField(form, name))) || 0
  return {
    burden: form.has('all') ? 'all' : { least: number('least'), most: number('most') },
    newcomers: readField(form, 'whom') === 'newcomers',
  }
}
