/** How envelopes come: how many connections at once, how many envelopes in a request, how many in all. */
export interface Way {
  connections: number
  batch: number
  envelopes: number
}

/** Enough of each for a second or more; what is sent before it, unmeasured, is the last one. */
export const ways: readonly Way[] = [
  { connections: 1, batch: 1, envelopes: 800 },
  { connections: 8, batch: 1, envelopes: 3000 },
  { connections: 32, batch: 1, envelopes: 4000 },
  { connections: 128, batch: 1, envelopes: 4000 },
  { connections: 1, batch: 50, envelopes: 6000 },
  { connections: 8, batch: 50, envelopes: 6000 },
]

/** Sent before anything is measured: code gets warm, connections open. */
export const warmUp: readonly Way[] = [
  { connections: 32, batch: 1, envelopes: 2000 },
  { connections: 1, batch: 50, envelopes: 1000 },
]

export const nameOf = ({ connections, batch }: Way) => `${connections} × ${batch}`

/** What one way came to in one round. */
export interface Taken {
  perSecond: number
  /** Of a request, in ms; 0 where nobody waited for one. */
  median: number
  p95: number
  /** CPU of the process that took them, in ms for each envelope, all of its threads. */
  cpu: number
}
