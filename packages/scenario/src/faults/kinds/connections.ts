/** Faults of the connection: what is sent or answered does not come, comes late, or comes twice. */
import { setTimeout } from 'node:timers/promises'
import { passThrough, type Fault, type Passage, type Reply } from '../line.ts'

export const connections = {
  'nothing gets through': ({ reset }) => reset(),
  'hangs, then breaks off': async ({ reset, below }) => {
    await setTimeout(below(40))
    reset()
  },
  'breaks off while it is sent': async ({ carryHalf, reset }) => {
    await carryHalf()
    reset()
  },
  'loses the reply': loseReply,
  'loses replies to what is posted': async (passage) => {
    if (passage.asked.method === 'POST') await loseReply(passage)
    else await passThrough(passage)
  },
  'is late': async (passage) => {
    await setTimeout(passage.below(60))
    await passThrough(passage)
  },
  'answers late': async ({ asked, carry, answer, below }) => {
    const reply = await carry(asked)
    await setTimeout(below(60))
    answer(reply)
  },
  'delivers twice': async ({ asked, carry, answer }) => {
    await carry(asked)
    answer(await carry(asked))
  },
  'delivers twice at once': async ({ asked, carry, answer, below }) => {
    const both = await Promise.all([carry(asked), carry(asked)])
    const chosen = both[below(2)]
    if (chosen) answer(chosen)
  },
  'delivers something old before it': async (passage) => {
    const { past, carry, below } = passage
    const old = past.asked[below(Math.max(1, past.asked.length))]
    if (old) await carry(old)
    await passThrough(passage)
  },
  'resets what is over 3 kB': (passage) => resetOver(3_000, passage),
  'resets what is over 1,200 bytes': (passage) => resetOver(1_200, passage),
  'resets what is answered with over 300 bytes': async ({ asked, carry, answer, reset }) => {
    const reply = await carry(asked)
    if (reply.body.length > 300) reset()
    else answer(reply)
  },
  drips: async (passage) => {
    const reply = await passage.carry(passage.asked)
    await drip(reply, passage)
  },
  'drips, then breaks off': async (passage) => {
    const reply = await passage.carry(passage.asked)
    await drip(reply, passage, passage.below(reply.body.length + 1))
  },
  'says a longer length than it sends': async (passage) => {
    const reply = await passage.carry(passage.asked)
    await drip(reply, passage, reply.body.length, reply.body.length + 1 + passage.below(100))
  },
  'says a shorter length than it sends': async (passage) => {
    const reply = await passage.carry(passage.asked)
    await drip(reply, passage, reply.body.length, passage.below(reply.body.length + 1))
  },
  'never ends a reply in chunks': async ({ asked, carry, write, end }) => {
    const { status, headers, body } = await carry(asked)
    const type = headers['content-type'] ?? 'text/plain'
    const head = `HTTP/1.1 ${status} x\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n`
    write(`${head}${body.length.toString(16)}\r\n${body.toString('latin1')}\r\n`)
    end()
  },
  'speaks no HTTP': ({ write, end }) => {
    write('SSH-2.0-OpenSSH_9.6\r\n')
    end()
  },
  'closes after half a head': ({ write, end }) => {
    write('HTTP/1.1 200 OK\r\ncontent-ty')
    end()
  },
} as const satisfies Record<string, Fault>

async function loseReply({ asked, carry, reset }: Passage): Promise<void> {
  await carry(asked)
  reset()
}

async function resetOver(most: number, passage: Passage): Promise<void> {
  if (passage.asked.body.length > most) passage.reset()
  else await passThrough(passage)
}

/**
 * Puts a reply on the connection in pieces, and closes it.
 *
 * @param most - so many bytes of the body
 * @param said - the length that it claims to have
 */
async function drip(
  { status, headers, body }: Reply,
  { write, end }: Passage,
  most = body.length,
  said = body.length,
): Promise<void> {
  const type = headers['content-type'] ?? 'text/plain'
  write(`HTTP/1.1 ${status} x\r\ncontent-type: ${type}\r\ncontent-length: ${said}\r\n\r\n`)
  const piece = Math.ceil(most / 5) || 1
  for (let at = 0; at < most; at += piece) {
    await setTimeout(2)
    write(body.subarray(at, Math.min(most, at + piece)))
  }
  end()
}
