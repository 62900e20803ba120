import { isWorked, LinkCode, type LocalDate, type Sender } from '@phieu/survey'
import { bitsFor } from '../distribution/link-traffic.ts'
import {
  isFor,
  isUnasked,
  type Arrival,
  type ReceivedEnvelope,
  type Refused,
  type Ways,
} from './arrival.ts'

type Needed = Pick<Ways, 'findLink' | 'countLinkHour' | 'hour' | 'burstOf'>

/**
 * A citizen's envelope comes through a link for its unit and group, with the proof of work that the
 * link asks for now. A paused link takes what was begun before. What is beyond a limit of the link
 * is decided in the transaction that lays the envelope.
 */
export async function arriveByLink(
  { header }: ReceivedEnvelope,
  { link: code, work }: Sender & { by: 'link' },
  { findLink, countLinkHour, hour, burstOf }: Needed,
  today: LocalDate,
): Promise<Arrival | Refused> {
  const read = LinkCode.safeParse(code)
  const link = read.success ? await findLink(read.data) : undefined
  if (!link) return { refused: 'unknown-link' }
  if (!isFor(link, header) || !isUnasked(header)) return { refused: 'wrong-link' }

  const bits = link.difficulty === 'off' ? 0 : bitsFor(link, await countLinkHour(link.code))
  if (!(await isWorked({ link: link.code, ballot: header.id }, work, bits))) {
    return { refused: 'unworked', bits }
  }
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
      hour,
      perHour: link.perHour,
      burst: await burstOf(header.round),
    },
  }
}
