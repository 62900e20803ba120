/** Faults of what comes back: cut, altered, badly packed, stale, or the reply to something else. */
import { gzipSync } from 'node:zlib'
import type { Fault, Passage, Reply } from '../line.ts'
import { altered, said, without } from './changes.ts'

export const replies = {
  'cuts replies short, as if whole': changing((reply, below) => ({
    ...reply,
    body: reply.body.subarray(0, below(reply.body.length + 1)),
  })),
  'empties replies': changing((reply) => ({ ...reply, body: Buffer.alloc(0) })),
  'alters replies': changing((reply, below) => ({ ...reply, body: altered(reply.body, below) })),
  'strips the reply’s content-type': changing((reply) => without(['content-type'], reply)),
  'calls a reply a page': changing((reply) => said(reply, 'content-type', 'text/html')),
  'strips all headers of a reply': changing((reply) => ({ ...reply, headers: {} })),
  'puts a script before a reply': changing((reply) => ({
    ...reply,
    body: Buffer.concat([Buffer.from('<script src="//ads.example/x.js"></script>'), reply.body]),
  })),
  'puts a mark before a reply': changing((reply) => ({
    ...reply,
    body: Buffer.concat([Buffer.from('\uFEFF'), reply.body]),
  })),
  'calls a reply packed that is not': changing((reply) => said(reply, 'content-encoding', 'gzip')),
  'packs a reply and cuts it': changing((reply) => {
    const packed = gzipSync(reply.body)
    return said(
      { ...reply, body: packed.subarray(0, packed.length / 2) },
      'content-encoding',
      'gzip',
    )
  }),
  'packs a reply and spoils it': changing((reply, below) =>
    said({ ...reply, body: altered(gzipSync(reply.body), below) }, 'content-encoding', 'gzip'),
  ),
  'says 200 whatever was said': changing((reply) => ({ ...reply, status: 200 })),
  'says 500 whatever was said': changing((reply) => ({ ...reply, status: 500 })),
  'answers from a stale cache': async (passage) => {
    const { asked, past, carry, answer } = passage
    const before = past.replies.findLast(({ path }) => path === asked.path)
    answer(before ? before.reply : await carry(asked))
  },
  'delivers, and answers from a stale cache': async ({ asked, past, carry, answer }) => {
    const before = past.replies.findLast(({ path }) => path === asked.path)
    const reply = await carry(asked)
    answer(before ? before.reply : reply)
  },
  'answers with the reply to another request': async ({ past, below, carry, asked, answer }) => {
    const other = past.replies[below(Math.max(1, past.replies.length))]
    answer(other ? other.reply : await carry(asked))
  },
  'delivers, and answers with the reply to another request': async (passage) => {
    const { past, below, carry, asked, answer } = passage
    const other = past.replies[below(Math.max(1, past.replies.length))]
    const reply = await carry(asked)
    answer(other ? other.reply : reply)
  },
  'answers with what was sent': ({ asked, answer }) =>
    answer({ status: 200, headers: { 'content-type': 'application/json' }, body: asked.body }),
} as const satisfies Record<string, Fault>

type Change = (reply: Reply, below: Passage['below']) => Reply

function changing(change: Change): Fault {
  return async ({ asked, carry, answer, below }) => answer(change(await carry(asked), below))
}
