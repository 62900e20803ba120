import { Worker } from 'node:worker_threads'
import type { Envelope } from '@phieu/survey'
import {
  headerBytes,
  keyIdOf,
  readBallot,
  sealingInfo,
  seedOf,
  toBase64Url,
  type Opened,
} from '@phieu/survey/envelope'
import { openHpke } from './hpke-opener.ts'

/** Envelopes that are sealed to one key, and its private half. */
export interface OpeningOrder {
  secret: string
  /** Their headers say nothing of the key: it is this one. */
  envelopes: readonly { header: Omit<Envelope['header'], 'key'>; sealed: Uint8Array }[]
}

/** What opens envelopes, as long as a count goes on. */
export interface Opener {
  /** @returns one outcome each, in their order */
  open: (order: OpeningOrder) => Promise<Opened[]>
  close: () => Promise<void>
}

/** So few are opened sooner than a thread is there. */
const FEW = 24

/** Opens few envelopes at once here, many in a thread that stays until the count is through. */
export function openOpener(): Opener {
  let thread: Worker | undefined
  return {
    open(order) {
      if (order.envelopes.length <= FEW) return openHere(order)
      thread ??= new Worker(new URL('open-worker.ts', import.meta.url), { execArgv: [] })
      return openIn(thread, order)
    },
    async close() {
      await thread?.terminate()
    },
  }
}

/** Opens envelopes in this thread. */
export async function openHere({ secret, envelopes }: OpeningOrder): Promise<Opened[]> {
  const opener = openHpke(await seedOf(secret), sealingInfo)
  const key = await keyIdOf(toBase64Url(opener.publicKey))
  return envelopes.map(({ header, sealed }) => {
    const bound = { ...header, key }
    const plain = opener.open(sealed, headerBytes(bound))
    return plain ? readBallot(bound, plain) : { outcome: 'altered' }
  })
}

/** One order after the other. */
async function openIn(thread: Worker, order: OpeningOrder): Promise<Opened[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Opened[]>()
  const broken = () => reject(new Error('the thread that opens envelopes was broken off'))
  thread.once('message', resolve)
  thread.once('error', reject)
  thread.once('exit', broken)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(order)
  return promise.finally(() => {
    thread.off('message', resolve)
    thread.off('error', reject)
    thread.off('exit', broken)
  })
}
