/** What phones send, spoken to a test office through its front door. */
import { randomUUID } from 'node:crypto'
import { PUSH_LIMIT, PushReply, UNSIGNED_LIMIT, type Ballot, type Verdict } from '@phieu/survey'
import { createApp } from '../app.ts'
import { makeEnrolment, makeLink } from '../distribution/make-codes.ts'
import { unitA } from './test-ballots.ts'
import { deviceKey, sealEntry, type SentBy } from './test-envelopes.ts'
import type { TestOffice } from './test-office.ts'

export interface SentBallot extends Omit<SentBy, 'device'> {
  ballot: unknown
}

export interface TestPhone {
  /** Seals and sends ballots; what the count may open is counted when it resolves. */
  push(entries: readonly SentBallot[]): Promise<Response>
  /** Sends ballots in as many requests as they need, which must be answered with verdicts. */
  verdicts(entries: readonly SentBallot[]): Promise<Verdict[]>
  /** Sends a body as it stands. */
  send(body: BodyInit, headers?: Record<string, string>): Promise<Response>
  get(path: string): Promise<Response>
  /** Sends JSON under the phone's token. */
  post(path: string, body: unknown): Promise<Response>
}

/** A phone that is enrolled nowhere, or that has a token and, to send by, the id that it enrolled under. */
export function openTestPhone(
  { services }: Pick<TestOffice, 'services'>,
  token?: string,
  device?: string,
): TestPhone {
  const app = createApp(services)
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}

  const phone: TestPhone = {
    send: async (body, headers = {}) =>
      app.request('/api/ballots', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    async push(ballots) {
      const envelopes = await Promise.all(
        ballots.map(({ ballot, ...by }) =>
          sealEntry(services, ballot, { ...by, ...(device !== undefined && { device }) }),
        ),
      )
      const answer = await phone.send(JSON.stringify({ envelopes }))
      await services.counts.settle()
      return answer
    },
    verdicts: async (ballots) => {
      const verdicts: Verdict[] = []
      const most = device === undefined ? UNSIGNED_LIMIT : PUSH_LIMIT
      for (let from = 0; from < ballots.length; from += most) {
        const answer = await phone.push(ballots.slice(from, from + most))
        if (!answer.ok) throw new Error(`push failed: ${await answer.text()}`)
        const reply = PushReply.parse(await answer.json())
        verdicts.push(...reply.verdicts.map((verdict) => ({ ...verdict, at: from + verdict.at })))
      }
      return verdicts
    },
    get: async (path) => app.request(path, { headers: authorization }),
    post: async (path, body) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(body),
      }),
  }
  return phone
}

/** The code of a new link, about the first commune, for citizens. */
export async function openLink({ services }: TestOffice, place: Partial<Ballot> = {}) {
  const { round = 'practice-2026', unit = unitA, group = 'ND' } = place
  const address = await makeLink(services, { round, unit, group })
  return address.slice(address.lastIndexOf('/') + 1)
}

/** A phone enrolled for an interviewer, with its id. */
export async function enrolPhone(office: TestOffice, interviewer = 'i-1') {
  const { services } = office
  await services.store.putInterviewer({ id: interviewer, name: 'Trần Thị Bình' })
  const wish = { interviewer, round: 'practice-2026', days: 1, madeBy: 'test' }
  const address = await makeEnrolment(services, wish)
  const code = address.slice(address.indexOf('#') + 1)
  const device = randomUUID()
  const token = makeToken()
  await askToEnrol(office, { code, device, token })
  return { phone: openTestPhone(office, token, device), device, token }
}

export function askToEnrol(office: TestOffice, request: object): Promise<Response> {
  const body = { key: deviceKey.publicKey, ...request }
  return office.ask('/api/devices', { method: 'POST', body })
}

export function makeToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}
