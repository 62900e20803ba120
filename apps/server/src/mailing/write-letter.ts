import { createHash } from 'node:crypto'
import { fillLetter, stopLine, untilDay, type LetterTexts } from '@phieu/office'
import { writeDay, type Language, type Round } from '@phieu/survey'
import type { MailConfig, Message } from './post.ts'
import type { Addressee } from '../keys/letter-seal.ts'

/** What a letter is about. */
export interface Letter {
  id: string
  /** 0 for the invitation, else the number of the reminder. */
  reminder: number
  texts: LetterTexts
  to: Addressee
  /** What is to be rated, in the language of the person. */
  unit: string
}

interface Desk {
  round: Pick<Round, 'title' | 'organiser' | 'fieldworkPeriod'>
  publicUrl: string
  sender: MailConfig['sender']
  /** The token of its stop link. */
  stopToken: string
}

/**
 * A letter as it is handed to the mail server: plain text, so nothing in it tells that it was opened.
 * Its id is the same however often it is sent, so that a mailbox that gets it twice can tell.
 */
export function writeLetter({ id, reminder, texts, to, unit }: Letter, desk: Desk): Message {
  const { round, publicUrl, sender, stopToken } = desk
  const { language } = to
  const text = texts[reminder === 0 ? 'invitation' : 'reminder'][language]
  const { subject, body } = fillLetter(text, {
    name: to.name,
    organiser: round.organiser[language],
    round: round.title[language],
    unit,
    until: round.fieldworkPeriod ? untilDay(writeDay(round.fieldworkPeriod.to), language) : '',
    link: `${publicUrl}/i#${to.code}`,
  })
  const stop = `${publicUrl}/stop/${stopToken}`
  const [, domain = 'localhost'] = sender.address.split('@')
  return {
    from: sender,
    to: { name: to.name, address: to.address },
    subject,
    text: `${body}\n\n-- \n${stopLine(stop, language)}\n`,
    messageId: `<${nameOf(id, reminder)}@${domain}>`,
    headers: {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // Asks holiday notices and the like not to answer (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
  }
}

/** What is to be rated: a unit by its name, several by their number. */
export function nameUnits(names: readonly string[], language: Language): string {
  const [name, ...more] = names
  if (name !== undefined && more.length === 0) return name
  return { vi: `${names.length} cơ quan, đơn vị`, en: `${names.length} agencies` }[language]
}

/** Not the letter's id itself, which the database knows it by. */
function nameOf(id: string, reminder: number): string {
  return createHash('sha256').update(`letter ${id} ${reminder}`).digest('hex').slice(0, 32)
}
