/** Faults of what answers to this very request, by its right digest, and says what is not so. */
import {
  BackupState,
  Envelope,
  PushReply,
  PushRequest,
  sha256,
  type Receipt,
  type Verdict,
} from '@phieu/survey'
import { backupBytes, envelopeDigest, receiptBytes, toBase64Url } from '@phieu/survey/envelope'
import { generateKeyPairSync, sign } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { passThrough, type Asked, type Fault, type Past, type Reply } from '../line.ts'

export const liars = {
  'gives envelopes each other’s receipts': twisting((verdicts) =>
    verdicts.map((verdict, n) => ({
      ...verdict,
      at: verdicts[(n + 1) % verdicts.length]?.at ?? verdict.at,
    })),
  ),
  'says kept for refused, and refused for kept': twisting((verdicts, sent, epoch) =>
    verdicts.map((verdict) => {
      const { at, outcome } = verdict
      const envelope = sent[at]
      if (outcome === 'kept') return { at, outcome: 'refused', why: 'closed-round' }
      return envelope ? kept(at, forgeReceipt(envelope, epoch)) : verdict
    }),
  ),
  'makes the periods of receipts earlier': twisting((verdicts) =>
    verdicts.map((verdict) =>
      verdict.outcome === 'kept' ? kept(verdict.at, { ...verdict.receipt, period: 0 }) : verdict,
    ),
  ),
  'asks for more work than anybody can do': twisting((verdicts) =>
    verdicts.map(({ at }) => ({ at, outcome: 'refused', why: 'unworked', bits: 99 })),
  ),
  'asks for more patience than anybody has': ({ answer, below }) => {
    const [status, code] = below(2) === 0 ? [429, 'too-many-requests'] : [503, 'unavailable']
    const after = ['86400', '3000000', '1e9', '1e99'][below(4)] ?? ''
    const headers = { 'content-type': 'application/problem+json', 'retry-after': after }
    const problem = { type: `/problems/${code}`, title: code, status, code }
    answer({ status, headers, body: Buffer.from(JSON.stringify(problem)) })
  },
  'says that everybody else must know the sender': twisting((verdicts) =>
    verdicts.map(({ at }, n) => ({
      at,
      outcome: 'refused',
      why: ['unknown-device', 'spent-invitation', 'unknown-link', 'conflicting'][n % 4] ?? '',
    })),
  ),
  'keeps nothing, and gives receipts of before': inventing((_sent, before) => before),
  // By the key of the same round, and of the life of today's database.
  'keeps nothing, and gives receipts of a moment before': inventing(
    (_sent, _before, _epoch, last) => last,
  ),
  'keeps nothing, and writes its digest on receipts of before': inventing(
    ({ digest }, before, epoch) => before && { ...before, digest, epoch },
  ),
  'keeps nothing, and signs with a key of its own': inventing((sent, _before, epoch) =>
    forgeReceipt(sent, epoch),
  ),
  'says that backups reach further than they do': boasting((said) => ({
    ...said,
    verified: said.verified + 3,
  })),
  'says so, and signs it with a key of its own': boasting((said) => {
    const more = { ...said, verified: said.verified + 3 }
    const signature = toBase64Url(sign(null, backupBytes(more), ownKey))
    const keys = Object.keys(said.signatures ?? {})
    return { ...more, signatures: Object.fromEntries(keys.map((key) => [key, signature])) }
  }),
  'says that it is three months later': boasting((said) => {
    const later = new Date(Date.parse(said.at ?? '') + QUARTER)
    return { ...said, at: later.toISOString() }
  }),
} as const satisfies Record<string, Fault>

/** In ms (ninety days). */
const QUARTER = 7_776_000_000

/** An envelope as it was sent. */
interface Sent {
  round: string
  digest: string
}

/** Lets it through, and changes what the server has said of each envelope. */
function twisting(
  lie: (verdicts: Verdict[], sent: readonly Sent[], epoch: string) => Verdict[],
): Fault {
  return async ({ asked, carry, answer }) => {
    const reply = await carry(asked)
    const said = PushReply.safeParse(readJson(reply.body)).data
    if (!said) return answer(reply)
    const verdicts = lie(said.verdicts, (await readSent(asked)) ?? [], said.epoch)
    answer(saying({ ...said, verdicts }))
  }
}

/** Lets it through, and changes what the office says of its backups, to a push and to whoever only asks. */
function boasting(lie: (said: BackupState) => BackupState): Fault {
  return async ({ asked, carry, answer }) => {
    const reply = await carry(asked)
    const read = readJson(reply.body)
    const said = BackupState.safeParse(read).data
    if (!said || typeof read !== 'object') return answer(reply)
    answer({ ...reply, body: Buffer.from(JSON.stringify({ ...read, ...lie(said) })) })
  }
}

/** Lets nothing through, and says that all of it is kept. @param receiptFor - none: says nothing */
function inventing(
  receiptFor: (
    sent: Sent,
    before: Receipt | undefined,
    epoch: string,
    last: Receipt | undefined,
  ) => Receipt | undefined,
): Fault {
  return async (passage) => {
    const { asked, past, carry, answer } = passage
    const sent = await readSent(asked)
    if (!sent) return passThrough(passage)
    const { body } = await carry({ method: 'GET', path: '/api/epoch', headers: {}, body: empty })
    const state = BackupState.parse(readJson(body))
    const before = receiptsIn(past)
    answer(
      saying({
        ...state,
        bodyDigest: await sha256(Uint8Array.from(unpacked(asked))),
        verdicts: sent.flatMap((each, at) => {
          const receipt = receiptFor(each, before[at % before.length], state.epoch, before.at(-1))
          return receipt ? [kept(at, receipt)] : []
        }),
      }),
    )
  }
}

const empty = Buffer.alloc(0)

function kept(at: number, receipt: Receipt): Verdict {
  return { at, outcome: 'kept', receipt }
}

const { privateKey: ownKey } = generateKeyPairSync('ed25519')

function forgeReceipt({ round, digest }: Sent, epoch: string): Receipt {
  const lies = { digest, period: 1, epoch }
  const signature = sign(null, receiptBytes(round, lies), ownKey)
  return { ...lies, signature: toBase64Url(signature) }
}

/** The envelopes of a request; `undefined` where it carries none. */
async function readSent(asked: Asked): Promise<Sent[] | undefined> {
  const request = PushRequest.safeParse(readJson(unpacked(asked))).data
  return (
    request &&
    Promise.all(
      request.envelopes.map(async ({ envelope }) => {
        const read = Envelope.parse(envelope)
        return { round: read.header.round, digest: await envelopeDigest(read) }
      }),
    )
  )
}

function receiptsIn({ replies }: Past): Receipt[] {
  return replies.flatMap(({ reply }) => {
    const said = PushReply.safeParse(readJson(reply.body)).data
    return (said?.verdicts ?? []).flatMap((each) => (each.outcome === 'kept' ? each.receipt : []))
  })
}

function saying(reply: PushReply): Reply {
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: Buffer.from(JSON.stringify(reply)) }
}

function unpacked({ headers, body }: Asked): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
