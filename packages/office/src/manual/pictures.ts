/** Where the pictures of a manual lie, once they were made from the console as it is: `npx pnpm pictures`. */
import type { Language } from '@phieu/survey'
import type { Manual, PhoneView } from './manual.ts'

export interface Picture {
  /** Below the folder of pictures. */
  readonly file: string
  /** Of a phone, else of the desk. */
  readonly phone?: PhoneView
  /** The page of the desk, by its name. */
  readonly page?: string
}

/** Of each chapter of a manual that a picture helps, one; a page is pictured once a manual. */
export function picturesOf(
  { role, chapters }: Manual,
  language: Language,
): (Picture | undefined)[] {
  const pictured = new Set<string>()
  return chapters.map(({ page, phone }) => {
    if (phone !== undefined) return { phone, file: `${language}/phone-${phone}.jpg` }
    if (page === undefined || pictured.has(page)) return undefined
    pictured.add(page)
    return { page, file: `${language}/${role}-${page}.jpg` }
  })
}
