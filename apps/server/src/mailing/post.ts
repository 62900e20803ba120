/** The mail server that letters are handed to (SMTP). */
import type { MailTrouble } from '@phieu/office'

export interface MailConfig {
  /** `smtp://user:password@host:port`, or `smtps://…`. A secret: it stands in no database, log or error. */
  url: string
  sender: { name: string; address: string }
  /** How many letters go in a minute at most, from all servers together. */
  perMinute: number
}

export interface Message {
  from: MailConfig['sender']
  to: { name: string; address: string }
  subject: string
  text: string
  messageId: string
  headers: Readonly<Record<string, string>>
}

/**
 * What the mail server said. `refused`: the address, for good (5xx). `later`: not now (4xx), or not this
 * text. A trouble is not of this letter: nothing goes at all.
 */
export type Sent = 'sent' | 'refused' | 'later' | { trouble: MailTrouble }

export interface Post {
  send: (message: Message) => Promise<Sent>
  /** Connects and signs in, and hands nothing over. @returns why it can't */
  greet: () => Promise<MailTrouble | undefined>
}

/** How long the mail server may take to be there, and to answer, in ms. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** A connection for each letter, so that none is handed over twice when one breaks off. */
export async function openPost({ url }: Pick<MailConfig, 'url'>): Promise<Post> {
  // Loaded when first asked for: most servers send nothing.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    requireTLS: needsTls(url),
    ...PATIENCE,
    // Nothing of a letter is read from a file or an address of the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(message) {
      try {
        await transport.sendMail({ ...message, headers: { ...message.headers } })
        return 'sent'
      } catch (error) {
        return saidBy(error)
      }
    },
    async greet() {
      try {
        await transport.verify()
        return undefined
      } catch (error) {
        const said = saidBy(error)
        return typeof said === 'string' ? 'unreachable' : said.trouble
      }
    },
  }
}

/** A password leaves this computer encrypted or not at all. */
function needsTls(url: string): boolean {
  const { protocol, username, hostname } = new URL(url)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'smtp:' && username !== '' && !isHere
}

/**
 * What an error means. Its text is never kept: mail servers write the address into it.
 *
 * @see https://nodemailer.com/errors/ for the codes
 */
function saidBy(error: unknown): Exclude<Sent, 'sent'> {
  const { code, command, status } = partsOf(error)
  if (code === 'EAUTH' || code === 'ENOAUTH') return { trouble: 'sign-in-refused' }
  if (status === 530 || status === 535) return { trouble: 'sign-in-refused' }
  if (status === undefined || status === 421 || command === 'CONN')
    return { trouble: 'unreachable' }
  if (command === 'MAIL FROM') return { trouble: 'sender-refused' }
  // A text that is taken for advertising is nobody's bounce, and may be taken tomorrow.
  return status >= 500 && command === 'RCPT TO' ? 'refused' : 'later'
}

function partsOf(error: unknown) {
  const of = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  const status = of('responseCode')
  return {
    code: of('code'),
    command: of('command'),
    status: typeof status === 'number' ? status : undefined,
  }
}
