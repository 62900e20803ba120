import {
  BODY_LIMIT,
  Contact,
  ContactsRequest,
  DeviceReport,
  DIGEST_HEADER,
  EnrolRequest,
  InvitationOpenRequest,
  KioskRequest,
  PushRequest,
  contentDigest,
  sha256,
  type Briefing,
  type ContactsReply,
  type KioskBrief,
  type KioskWord,
  type LinkOpening,
  type ProblemCode,
  type PushReply,
  type ReportReply,
} from '@phieu/survey'
import type { Push } from '../device/outbox/push.ts'
import { openBox, type Box } from './box.ts'
import { signBackups } from './round-keys.ts'

/** How the way to the office can be. */
export type Connection = 'good' | 'none' | 'loses replies' | 'login page' | 'stale replies' | 'busy'

/** An office at the other end of `Push`: as much of the protocol as a phone can see. */
export interface Office extends Box {
  push: Push
  connection: Connection
  /** The round has closed. */
  closed: boolean
  /** The most ballots that it takes at once; it says 413 to more. */
  mostAtOnce: number
  /** Enrolment codes and the device that used each. */
  codes: Map<string, string | undefined>
  /** So many seconds of patience for ballots through this link. */
  patience: { link: string; seconds: number } | undefined
  /** How many ballots each request carried. */
  batches: number[]
  /** The ids of the contacts that it keeps. */
  contacts: Set<string>
  /** What each phone last said of itself, by token. */
  reports: Map<string, DeviceReport>
  /** The codes that set tablets up, and the token of the one that each did. */
  kiosks: Map<string, { token?: string; revoked?: true }>
}

/** Opens an office with one link, one enrolment code and one briefing. */
export function openOffice(has: { opening?: LinkOpening; briefing?: Briefing } = {}): Office {
  const rest: Omit<Office, keyof Box> = {
    connection: 'good',
    closed: false,
    mostAtOnce: 200,
    codes: new Map([['enrol-1', undefined]]),
    patience: undefined,
    batches: [],
    contacts: new Set(),
    reports: new Map(),
    kiosks: new Map([['kiosk-1', {}]]),
    push: async (path, init) => {
      if (office.connection === 'none') throw new TypeError('Failed to fetch')
      if (office.connection === 'login page') return new Response('<h1>Wi-Fi</h1>')
      if (office.connection === 'busy') {
        return problem(503, 'unavailable', { 'retry-after': '7' })
      }
      const reply = await answer(office, has, path, new Request(`http://office${path}`, init))
      if (office.connection === 'loses replies') throw new TypeError('Failed to fetch')
      return reply
    },
  }
  const office = Object.assign(openBox(), rest)
  return office
}

async function answer(
  office: Office,
  has: { opening?: LinkOpening; briefing?: Briefing },
  path: string,
  request: Request,
): Promise<Response> {
  const token = request.headers.get('authorization')?.slice('Bearer '.length)
  if (path === '/api/ballots') return takeEnvelopes(office, request)
  if (path === '/api/epoch') return Response.json(await signBackups(office.backups))
  if (path === '/api/devices') return enrolDevice(office, request)
  if (path === '/api/kiosks') return setUpKiosk(office, has.opening, request)
  if (path === '/api/kiosks/report') return hearKiosk(office, request, token)
  if (path === '/api/contacts') return takeContacts(office, request, token)
  if (path === '/api/devices/report') return takeReport(office, request, token)
  if (path === '/api/briefing') {
    return refuseDevice(office, token) ?? Response.json(has.briefing)
  }
  if (office.closed) return problem(410, 'closed-round')
  if (path === '/api/invitations/open') {
    const { code } = InvitationOpenRequest.parse(await request.json())
    const invitation = office.invitations.get(code)
    return invitation ? Response.json(invitation) : problem(404, 'unknown-invitation')
  }
  return path.split('?')[0] === `/api/links/${has.opening?.link}`
    ? Response.json(has.opening)
    : problem(404, 'unknown-link')
}

async function takeEnvelopes(office: Office, request: Request) {
  const body = await readText(request)
  const digest = await sha256(body)
  if (request.headers.get(DIGEST_HEADER) !== contentDigest(digest)) {
    return problem(400, 'digest-differs')
  }
  const { envelopes } = PushRequest.parse(JSON.parse(body))
  office.batches.push(envelopes.length)
  const isTooLarge = envelopes.length > office.mostAtOnce || body.length > BODY_LIMIT
  if (isTooLarge) return problem(413, 'too-large')

  const { link, seconds: retryAfter } = office.patience ?? {}
  const isWaiting = ({ slip }: { slip?: unknown }) =>
    link !== undefined && JSON.stringify(slip).includes(link)
  const verdicts: PushReply['verdicts'] = []
  for (const [at, entry] of envelopes.entries()) {
    if (!isWaiting(entry)) verdicts.push({ at, ...(await office.judge(entry)) })
  }
  const reply: PushReply = {
    ...(await signBackups(office.backups)),
    bodyDigest: office.connection === 'stale replies' ? '0'.repeat(64) : digest,
    verdicts,
    ...(verdicts.length < envelopes.length && { retryAfter }),
  }
  return Response.json(reply)
}

/** A request's body, unpacked. */
function readText(request: Request): Promise<string> {
  const isPacked = request.headers.get('content-encoding') === 'gzip'
  const stream = isPacked && request.body?.pipeThrough(new DecompressionStream('gzip'))
  return (stream ? new Response(stream) : request).text()
}

/** What a request that a phone sends says. */
export async function readSent(init: RequestInit): Promise<unknown> {
  return JSON.parse(await readText(new Request('http://office/', init)))
}

/** Why a device's own requests are not answered; `undefined` where they are. */
function refuseDevice({ devices }: Office, token: string | undefined) {
  const known = [...devices.values()].find((each) => each.token === token)
  if (!known) return problem(401, token === undefined ? 'sign-in-needed' : 'unknown-device')
  return known.revoked ? problem(403, 'revoked-device') : undefined
}

async function takeContacts(office: Office, request: Request, token: string | undefined) {
  const refused = refuseDevice(office, token)
  if (refused) return refused
  const { contacts, digest } = ContactsRequest.parse(await request.json())
  if (digest !== (await sha256(JSON.stringify(contacts)))) return problem(400, 'digest-differs')
  const kept = contacts.map((each) => Contact.parse(each).id)
  for (const id of kept) office.contacts.add(id)
  const { epoch } = office.backups
  const inBox = { epoch, period: office.period }
  return Response.json({ inBox, kept, refused: [] } satisfies ContactsReply)
}

async function takeReport(office: Office, request: Request, token: string | undefined) {
  const refused = refuseDevice(office, token)
  if (refused) return refused
  office.reports.set(token ?? '', DeviceReport.parse(await request.json()))
  const [device = ''] = [...office.devices].find(([, each]) => each.token === token) ?? []
  return Response.json({ device } satisfies ReportReply)
}

async function setUpKiosk(office: Office, opening: LinkOpening | undefined, request: Request) {
  const { code, token } = KioskRequest.parse(await request.json())
  const kiosk = office.kiosks.get(code)
  if (!kiosk || !opening) return problem(404, 'unknown-enrolment')
  if (kiosk.token !== undefined && kiosk.token !== token) return problem(409, 'used-enrolment')
  kiosk.token = token
  return Response.json({ link: opening.link, label: 'Quầy 3' } satisfies KioskBrief)
}

async function hearKiosk(office: Office, request: Request, token: string | undefined) {
  const kiosk = [...office.kiosks.values()].find((each) => each.token === token)
  if (!kiosk) return problem(401, 'unknown-device')
  office.reports.set(token ?? '', DeviceReport.parse(await request.json()))
  return Response.json({ revoked: kiosk.revoked === true } satisfies KioskWord)
}

async function enrolDevice(office: Office, request: Request) {
  const { code, device, token, key } = EnrolRequest.parse(await request.json())
  if (!office.codes.has(code)) return problem(404, 'unknown-enrolment')
  const usedBy = office.codes.get(code)
  if (usedBy !== undefined && usedBy !== device) return problem(409, 'used-enrolment')

  office.codes.set(code, device)
  office.devices.set(device, { token, key, revoked: false })
  return new Response(null, { status: 204 })
}

function problem(status: number, code: ProblemCode, headers: Record<string, string> = {}) {
  return Response.json(
    { type: `/problems/${code}`, title: code, status, code },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  )
}
