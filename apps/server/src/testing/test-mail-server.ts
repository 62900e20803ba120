/** A real mail server (SMTP) on a port of its own, which keeps what it is handed. */
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { MailConfig } from '../mailing/post.ts'

/** A letter as it arrived. */
export interface ArrivedLetter {
  to: string
  from: string
  /** Head and body as they came over the wire. */
  raw: string
  messageId: string
}

export interface TestMailServer {
  config: MailConfig
  letters: readonly ArrivedLetter[]
  /** What it says to an address before it takes a letter: nothing as a rule, or a code of SMTP. */
  says: (answer: (address: string) => number | undefined) => void
  /** Refuses what letters say, by this code. */
  refusesTexts: (code: number) => void
  /** Answers no letter any more after so many more, but keeps it. */
  stallAfter: (letters: number) => void
  close: () => Promise<void>
}

type Envelope = SMTPServerSession['envelope']

/** Greets at once: the library waits 100 ms for whoever talks too soon, and each letter connects anew. */
class PromptServer extends SMTPServer {
  override connect(...accepted: Parameters<SMTPServer['connect']>) {
    super.connect(...accepted)
    const newest = [...this.connections].at(-1)
    if (!newest) return
    newest.connectionReady()
    // So its own timer greets nobody a second time.
    newest.connectionReady = () => {}
  }
}

/** @param login - asks for this name and password */
export async function openTestMailServer(login?: {
  user: string
  password: string
}): Promise<TestMailServer> {
  const letters: ArrivedLetter[] = []
  let answer: (address: string) => number | undefined = () => undefined
  let left = Infinity
  let refused: number | undefined
  async function take(
    stream: Readable,
    { mailFrom, rcptTo }: Envelope,
    done: (error: Error | null) => void,
  ) {
    const raw = await text(stream)
    if (refused !== undefined) return done(refusal(refused, 'your letter'))
    const from = mailFrom === false ? '' : mailFrom.address
    const [, messageId = ''] = /^Message-ID: (<[^>]+>)/im.exec(raw) ?? []
    letters.push(...rcptTo.map(({ address: to }) => ({ to, from, raw, messageId })))
    left -= 1
    if (left > 0) done(null)
  }

  const server = new PromptServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === login?.user && password === login?.password
      done(isKnown ? null : new Error('who are you?'), { user: username })
    },
    onRcptTo: ({ address }, _session, done) => done(refusal(answer(address), address)),
    onData: (stream, { envelope }, done) => {
      void take(stream, envelope, done)
    },
  })
  const listening = once(server.server, 'listening')
  server.listen(0, '127.0.0.1')
  await listening
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const signIn = login ? `${encodeURIComponent(login.user)}:${login.password}@` : ''
  return {
    config: {
      url: `smtp://${signIn}127.0.0.1:${port}`,
      sender: { name: 'Sở Nội vụ', address: 'khaosat@example.vn' },
      // As fast as it can: the clock of a test stands still.
      perMinute: 1e6,
    },
    letters,
    says: (by) => {
      answer = by
    },
    refusesTexts: (code) => {
      refused = code
    },
    stallAfter: (more) => {
      left = more
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Mail servers write the address into what they say. */
function refusal(code: number | undefined, address: string) {
  return code === undefined
    ? null
    : Object.assign(new Error(`<${address}> is not known here`), { responseCode: code })
}
