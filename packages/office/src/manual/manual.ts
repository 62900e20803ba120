import type { Bilingual } from '@phieu/survey'
import type { Role } from '../account/roles.ts'

/** What somebody of one role does, in the order in which a round asks for it; read in ten minutes. */
export interface Manual {
  readonly role: Role
  readonly title: Bilingual
  /** For whom it is, and what their part is. */
  readonly lead: Bilingual
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  readonly title: Bilingual
  /** What it is for. */
  readonly why: Bilingual
  /** What one does, one after the other. */
  readonly steps: readonly Bilingual[]
  /** The page of the desk on which it is done, by its name in the navigation. */
  readonly page?: string
  /** What an interviewer's phone shows then. */
  readonly phone?: PhoneView
}

/** What is pictured of a phone, in the order of an interviewer's first day. */
export type PhoneView = 'enrol' | 'start' | 'question' | 'sent'
