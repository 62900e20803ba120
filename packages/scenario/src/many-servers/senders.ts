import type { Phone } from '@phieu/commands'
import { localDate, PushReply, sealingKey, type Ballot, type LinkOpening } from '@phieu/survey'
import { sealBallot, signSlip } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

/** Many who send one interview after the other, each until it is acknowledged. */
export interface Senders {
  /** To whichever of these servers. */
  sendTo: (urls: readonly string[]) => void
  /** How many were acknowledged by now. */
  kept: () => number
  /** Begins nothing more; resolves when all that was begun is acknowledged. */
  finish: () => Promise<{ kept: ReadonlyMap<string, string>; failures: number }>
}

/** How long an answer is waited for, and a pause after none, in ms. */
const ANSWER = 5000
const PAUSE = 100

/** @param phone - enrolled for the interviewer in whose name all of them send */
export function openSenders(opening: LinkOpening, phone: Phone, count: number): Senders {
  const kept = new Map<string, string>()
  let servers: readonly string[] = []
  let failures = 0
  const over = new AbortController()

  async function sendOn(own: number): Promise<void> {
    while (!over.signal.aborted) {
      const { id, digest, entry } = await sealNext(opening, phone)
      for (let attempt = own; !kept.has(id); attempt += 1) {
        if (await push(servers[attempt % Math.max(1, servers.length)], entry)) kept.set(id, digest)
        else {
          failures += 1
          await setTimeout(PAUSE)
        }
      }
    }
  }

  const all = Array.from({ length: count }, (_, own) => sendOn(own))
  return {
    sendTo: (urls) => {
      servers = urls
    },
    kept: () => kept.size,
    async finish() {
      over.abort()
      await Promise.all(all)
      return { kept, failures }
    },
  }
}

/** An interview that was answered by chance, as its phone sends it. */
export async function sealNext({ round, unit, questionnaire, extra }: LinkOpening, phone: Phone) {
  const answers = questionnaire.items.map(({ id, options }) => {
    const chosen = options[Math.floor(Math.random() * options.length)]
    return [id, chosen?.code ?? 0] as const
  })
  const { id: name, version, group } = questionnaire
  const ballot: Ballot = {
    id: randomUUID(),
    round: round.id,
    unit: unit.id,
    group,
    mode: 'interview',
    interviewer: 'practice',
    language: 'vi',
    questionnaire: { id: name, version },
    answers: Object.fromEntries(answers),
    sealedOn: localDate(new Date(), round.timeZone),
  }
  const key = sealingKey(round.keys, 'device')
  const { envelope, digest } = await sealBallot(ballot, { questionnaire, extra }, key)
  const slip = await signSlip(digest, ballot.sealedOn, phone.device, phone.key)
  return { id: ballot.id, digest, entry: { envelope, slip } }
}

/** @returns whether a server has said that it is kept */
async function push(url: string | undefined, entry: unknown): Promise<boolean> {
  if (url === undefined) return false
  try {
    const response = await fetch(`${url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ envelopes: [entry] }),
      signal: AbortSignal.timeout(ANSWER),
    })
    const { verdicts } = PushReply.parse(await response.json())
    return verdicts.some(({ outcome }) => outcome === 'kept')
  } catch {
    return false
  }
}
