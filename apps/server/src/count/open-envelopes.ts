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
import { openAskedThread } from '../ask-thread.ts'
import { openHpke, type HpkeOpener } from './hpke-opener.ts'

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

/** So few in all are opened sooner than a thread is there. */
const FEW = 100

/** Opens few envelopes here, many in a thread that stays until the count is through. @param total - of the count */
export function openOpener(total: number): Opener {
  if (total <= FEW) return { open: opensHere(), close: async () => {} }
  const thread = openAskedThread<OpeningOrder, Opened[]>(new URL('open-worker.ts', import.meta.url))
  return { open: thread.ask, close: thread.end }
}

/** Opens envelopes in this thread: whose key is made ready once, which takes as long as to open one. */
export function opensHere(): Opener['open'] {
  const ready = new Map<string, Promise<ReadyKey>>()
  return async ({ secret, envelopes }) => {
    const before = ready.get(secret) ?? makeReady(secret)
    ready.set(secret, before)
    const { opener, key } = await before
    return envelopes.map(({ header, sealed }) => {
      const bound = { ...header, key }
      const plain = opener.open(sealed, headerBytes(bound))
      return plain ? readBallot(bound, plain) : { outcome: 'altered' }
    })
  }
}

/** Opens envelopes of a key that is not needed again. */
export const openHere: Opener['open'] = (order) => opensHere()(order)

interface ReadyKey {
  opener: HpkeOpener
  /** What it is named by. */
  key: string
}

async function makeReady(secret: string): Promise<ReadyKey> {
  const opener = openHpke(await seedOf(secret), sealingInfo)
  return { opener, key: await keyIdOf(toBase64Url(opener.publicKey)) }
}
