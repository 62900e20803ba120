import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Envelope } from '@phieu/survey'
import {
  keyIdOf,
  openEnvelope,
  publicKeyOf,
  toOpeningKey,
  type Opened,
} from '@phieu/survey/envelope'

/** Envelopes that are sealed to one key, and its private half. */
export interface OpeningOrder {
  secret: string
  /** Their headers say nothing of the key: it is this one. */
  envelopes: readonly (Pick<Envelope, 'sealed'> & { header: Omit<Envelope['header'], 'key'> })[]
}

/** So few are opened sooner than a thread is there. */
const FEW = 24

/** Opens envelopes, many of them in a thread of their own. @returns one outcome each, in their order */
export function openEnvelopes(order: OpeningOrder): Promise<Opened[]> {
  return order.envelopes.length <= FEW ? openHere(order) : openElsewhere(order)
}

/** Opens envelopes in this thread. */
export async function openHere({ secret, envelopes }: OpeningOrder): Promise<Opened[]> {
  const publicKey = await publicKeyOf(secret)
  const key = await toOpeningKey({ publicKey, secret })
  const id = await keyIdOf(publicKey)
  const opened: Opened[] = []
  for (const { header, sealed } of envelopes) {
    opened.push(await openEnvelope({ header: { ...header, key: id }, sealed }, key))
  }
  return opened
}

async function openElsewhere(order: OpeningOrder): Promise<Opened[]> {
  const worker = new Worker(new URL('open-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
  })
  let opened: Opened[] | undefined
  worker.on('message', (message: Opened[]) => {
    opened = message
  })
  await once(worker, 'exit') // rejects with the error of the thread
  if (!opened) throw new Error('the thread that opens envelopes was broken off')
  return opened
}
