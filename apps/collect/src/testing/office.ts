import {
  Ballot,
  Contact,
  ContactsRequest,
  DeviceReport,
  DIGEST_HEADER,
  EnrolRequest,
  InvitationOpenRequest,
  PushRequest,
  ballotDigest,
  contentDigest,
  isWorked,
  receiptCode,
  sha256,
  type Briefing,
  type ContactsReply,
  type InvitationOpening,
  type LinkOpening,
  type ProblemCode,
  type PushReply,
  type Refusal,
  type Verdict,
} from '@phieu/survey'
import type { Push } from '../device/push.ts'

/** How the way to the office can be. */
export type Connection = 'good' | 'none' | 'loses replies' | 'login page' | 'stale replies' | 'busy'

/** An office at the other end of `Push`: as much of the protocol as a phone can see. */
export interface Office {
  push: Push
  connection: Connection
  /** The round has closed. */
  closed: boolean
  /** Every ballot that it keeps, by id, as often as it was counted. */
  counted: Map<string, number>
  refusals: Map<string, Refusal>
  /** The most ballots that it takes at once; it says 413 to more. */
  mostAtOnce: number
  tokens: Set<string>
  /** Of them, those of phones that were revoked. */
  revoked: Set<string>
  /** Enrolment codes and the device that used each. */
  codes: Map<string, string | undefined>
  /** Personal invitations by code, their units spent as ballots come. */
  invitations: Map<string, InvitationOpening>
  /** The zero bits that ballots through links must carry now. */
  bits: number
  /** So many seconds of patience for ballots through this link. */
  patience: { link: string; seconds: number } | undefined
  /** How many ballots each request carried. */
  batches: number[]
  /** The ids of the contacts that it keeps. */
  contacts: Set<string>
  /** What each phone last said of itself, by token. */
  reports: Map<string, DeviceReport>
}

/** Opens an office with one link, one enrolment code and one briefing. */
export function openOffice(has: { opening?: LinkOpening; briefing?: Briefing } = {}): Office {
  const office: Office = {
    connection: 'good',
    closed: false,
    counted: new Map(),
    refusals: new Map(),
    mostAtOnce: 200,
    tokens: new Set(),
    revoked: new Set(),
    codes: new Map([['enrol-1', undefined]]),
    invitations: new Map(),
    bits: 0,
    patience: undefined,
    batches: [],
    contacts: new Set(),
    reports: new Map(),
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
  return office
}

async function answer(
  office: Office,
  has: { opening?: LinkOpening; briefing?: Briefing },
  path: string,
  request: Request,
): Promise<Response> {
  const token = request.headers.get('authorization')?.slice('Bearer '.length)
  if (path === '/api/ballots') return takeBallots(office, request, token)
  if (path === '/api/devices') return enrolDevice(office, request)
  if (path === '/api/contacts') return takeContacts(office, request, token)
  if (path === '/api/devices/report') return takeReport(office, request, token)
  if (path === '/api/briefing') {
    if (!token || !office.tokens.has(token)) return problem(401, 'unknown-device')
    return office.revoked.has(token) ? problem(403, 'revoked-device') : Response.json(has.briefing)
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

async function takeBallots(office: Office, request: Request, token: string | undefined) {
  const body = await request.text()
  const digest = await sha256(body)
  if (request.headers.get(DIGEST_HEADER) !== contentDigest(digest)) {
    return problem(400, 'digest-differs')
  }
  if (token && !office.tokens.has(token)) return problem(401, 'unknown-device')

  const { ballots } = PushRequest.parse(JSON.parse(body))
  office.batches.push(ballots.length)
  if (ballots.length > office.mostAtOnce) return problem(413, 'too-large')

  const verdicts: Verdict[] = []
  let retryAfter: number | undefined
  for (const [at, { ballot, invitation, link, work }] of ballots.entries()) {
    const subject = { link: link ?? '', ballot: Ballot.parse(ballot).id }
    if (link !== undefined && link === office.patience?.link) retryAfter = office.patience.seconds
    else if (link !== undefined && !(await isWorked(subject, work, office.bits))) {
      verdicts.push({ at, outcome: 'refused', why: 'unworked', bits: office.bits })
    } else verdicts.push(await judge(office, ballot, at, invitation))
  }
  const reply: PushReply = {
    bodyDigest: office.connection === 'stale replies' ? '0'.repeat(64) : digest,
    verdicts,
    retryAfter,
    ...(token && { device: office.revoked.has(token) ? 'revoked' : 'known' }),
  }
  return Response.json(reply)
}

async function judge(
  office: Office,
  received: unknown,
  at: number,
  invitation: string | undefined,
): Promise<Verdict> {
  const ballot = Ballot.parse(received)
  const again = office.counted.has(ballot.id)
  const why =
    office.refusals.get(ballot.id) ?? (again ? undefined : spend(office, ballot, invitation))
  if (why) return { at, outcome: 'refused', why }

  const digest = await ballotDigest(ballot)
  if (!again) office.counted.set(ballot.id, 1)
  const receipt = { ballot: ballot.id, code: receiptCode(digest), digest, keptOn: '2026-11-22' }
  return { at, outcome: again ? 'kept-already' : 'kept', receipt }
}

/** Spends the invitation for the ballot's unit; says why not when it is spent. */
function spend(office: Office, { unit }: Ballot, code: string | undefined): Refusal | undefined {
  if (code === undefined) return undefined
  const asked = office.invitations.get(code)?.units.find((each) => each.unit.id === unit)
  if (asked?.spent !== false) return 'spent-invitation'
  asked.spent = true
  return undefined
}

async function takeContacts(office: Office, request: Request, token: string | undefined) {
  if (!token || !office.tokens.has(token)) return problem(401, 'unknown-device')
  const { contacts } = ContactsRequest.parse(await request.json())
  const kept = contacts.map((each) => Contact.parse(each).id)
  for (const id of kept) office.contacts.add(id)
  return Response.json({ kept, refused: [] } satisfies ContactsReply)
}

async function takeReport(office: Office, request: Request, token: string | undefined) {
  if (!token || !office.tokens.has(token)) return problem(401, 'unknown-device')
  office.reports.set(token, DeviceReport.parse(await request.json()))
  return new Response(null, { status: 204 })
}

async function enrolDevice(office: Office, request: Request) {
  const { code, device, token } = EnrolRequest.parse(await request.json())
  if (!office.codes.has(code)) return problem(404, 'unknown-enrolment')
  const usedBy = office.codes.get(code)
  if (usedBy !== undefined && usedBy !== device) return problem(409, 'used-enrolment')

  office.codes.set(code, device)
  office.tokens.add(token)
  return new Response(null, { status: 204 })
}

function problem(status: number, code: ProblemCode, headers: Record<string, string> = {}) {
  return Response.json(
    { type: `/problems/${code}`, title: code, status, code },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  )
}
