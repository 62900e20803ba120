import {
  bitsAt,
  difficultyBits,
  LinkCode,
  provenBits,
  type LocalDate,
  type Sender,
} from '@phieu/survey'
import { hourAt } from '../distribution/link-traffic.ts'
import {
  isFor,
  isUnasked,
  type Arrival,
  type ReceivedEnvelope,
  type Refused,
  type Ways,
} from './arrival.ts'

type Needed = Pick<Ways, 'findLink' | 'countLinkHour' | 'burstOf' | 'salts' | 'now'>

/**
 * A citizen's envelope comes through a link for its unit and group, with the proof of work that the
 * link asks for now. A paused link takes what was begun before. What is beyond a limit of the link
 * is decided in the transaction that lays the envelope.
 */
export async function arriveByLink(
  { header, digest }: ReceivedEnvelope,
  { link: code, work }: Sender & { by: 'link' },
  { findLink, countLinkHour, burstOf, salts, now }: Needed,
  today: LocalDate,
): Promise<Arrival | Refused> {
  const read = LinkCode.safeParse(code)
  const link = read.success ? await findLink(read.data) : undefined
  if (!link) return { refused: 'unknown-link' }
  if (!isFor(link, header) || !isUnasked(header)) return { refused: 'wrong-link' }

  const usualBits = difficultyBits[link.difficulty]
  const proven = usualBits === 0 ? 0 : await proveBits(link.code, digest, work, salts())
  // What is too little already needs no transaction, which judges by the envelope's own place.
  const bits = usualBits === 0 ? 0 : bitsAt(usualBits, await countLinkHour(link.code))
  if (proven < bits) return { refused: 'unworked', bits }
  return {
    kind: 'open',
    channel: link.channel,
    isRevoked: link.state === 'revoked',
    last: link.closesOn,
    since: link.madeOn,
    rightHash: undefined,
    drawnRight: undefined,
    link: {
      code: link.code,
      day: today,
      hour: hourAt(now()),
      perHour: link.perHour,
      burst: await burstOf(header.round),
      usualBits,
      proven,
    },
  }
}

async function proveBits(
  link: string,
  envelope: string,
  nonce: string | undefined,
  salts: readonly string[],
): Promise<number> {
  const proven = salts.map((salt) => provenBits({ link, envelope, salt }, nonce))
  return Math.max(...(await Promise.all(proven)))
}
