import type { MailTrouble } from '@phieu/office'
import type { MailConfig, Message, Sent } from './post.ts'

/** What sends letters (see `open-mailer.ts`). */
export interface Mailer {
  /** Who letters come from, and how many go in a minute; `undefined` where no mail server is set. */
  sender: Pick<MailConfig, 'sender' | 'perMinute'> | undefined
  /** Why nothing goes just now. */
  trouble: () => MailTrouble | undefined
  /** Sends one message at once. */
  sendNow: (message: Message) => Promise<Sent>
  /** Sends whatever may go by now. */
  settle: () => Promise<void>
  /** Lays down what is not begun. */
  close: () => Promise<void>
}
