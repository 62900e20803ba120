/**
 * An order of chance, by strong random numbers: the order in which envelopes came
 * must be nowhere in the order in which their ballots are written.
 */
export function shuffled<T>(all: readonly T[], randomBytes: (size: number) => Uint8Array): T[] {
  const keyed = all.map((each) => ({ each, key: Buffer.from(randomBytes(16)) }))
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ each }) => each)
}
