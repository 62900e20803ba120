/** The mail server that letters are handed to (SMTP). */
import type { MailTrouble } from '@phieu/office'
import { setTimeout as sleep } from 'node:timers/promises'

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
 * What the mail server said. `refused`: the address, for good (5xx). `later`: not now (4xx), not this text,
 * or nothing once it had the whole letter, which may have arrived. A trouble is not of this letter: nothing
 * goes at all.
 */
export type Sent = 'sent' | 'refused' | 'later' | { trouble: MailTrouble }

export interface Post {
  send: (message: Message) => Promise<Sent>
  /** Connects and signs in, and hands nothing over. @returns why it can't */
  greet: () => Promise<MailTrouble | undefined>
}

/** How long the mail server may take to be there, and to answer, in ms. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** What is not done by then is given up, however often the mail server says something, in ms. */
const LONGEST = 4 * 60_000

/** Comes to an end when it is time to give up. */
type GiveUp = (signal: AbortSignal) => Promise<unknown>

/** A connection for each letter, so that none is handed over twice when one breaks off. */
export async function openPost(
  { url }: Pick<MailConfig, 'url'>,
  giveUp: GiveUp = (signal) => sleep(LONGEST, undefined, { signal, ref: false }),
): Promise<Post> {
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
  /** The ids of letters whose text was read to its end, and so handed over. */
  const handedOver = new Set<string>()
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((text) => text.once('end', () => handedOver.add(`${data.messageId}`)))
    done()
  })
  return {
    async send(message) {
      const { messageId } = message
      try {
        await within(giveUp, transport.sendMail({ ...message, headers: { ...message.headers } }))
        return 'sent'
      } catch (error) {
        const said = saidBy(error)
        // A try like any other: else a server that breaks off after every letter sends it without end.
        return typeof said !== 'string' && handedOver.has(messageId) ? 'later' : said
      } finally {
        handedOver.delete(messageId)
      }
    },
    async greet() {
      try {
        await within(giveUp, transport.verify())
        return undefined
      } catch (error) {
        const said = saidBy(error)
        return typeof said === 'string' ? 'unreachable' : said.trouble
      }
    },
  }
}

/** @throws Error when it is given up; what comes of it then is heard by nobody */
async function within<T>(giveUp: GiveUp, work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const late = giveUp(done.signal).then(() => {
    throw new Error('The mail server came to no end.')
  })
  late.catch(() => {}) // waited for no more
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
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
