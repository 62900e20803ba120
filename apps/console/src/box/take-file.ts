/** Lays what a phone's rescue file brings into the box. */
import { endpoints, TAKE_IN_LIMIT, type TakenIn } from '@phieu/office'
import { readRescueFile } from '@phieu/survey'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'

/** The largest body of one request, in signs: the server takes two megabytes. */
const MOST_SIGNS = 1_000_000

/**
 * Takes in a rescue file, in portions.
 *
 * @returns `undefined` for a file that is none
 */
export async function takeFile(
  api: Api,
  round: string,
  text: string,
  reason: string,
): Promise<Attempt<TakenIn> | undefined> {
  const file = readRescueFile(text)
  return (
    file &&
    attempt(async () => {
      const sum = nothing()
      for (const envelopes of inPortions(file.envelopes)) {
        add(sum, await api.ask(endpoints.takeIn, { param: { round }, json: { reason, envelopes } }))
      }
      return sum
    })
  )
}

type Entry = { envelope: unknown; slip: unknown }

function inPortions(entries: readonly Entry[]): Entry[][] {
  const portions: Entry[][] = []
  let signs = 0
  for (const { envelope, slip } of entries) {
    const size = JSON.stringify({ envelope, slip }).length
    const last = portions.at(-1)
    signs += size
    if (last && last.length < TAKE_IN_LIMIT && signs <= MOST_SIGNS) last.push({ envelope, slip })
    else {
      portions.push([{ envelope, slip }])
      signs = size
    }
  }
  return portions
}

function nothing(): TakenIn {
  return { arrived: 0, held: 0, already: 0, left: [] }
}

function add(sum: TakenIn, more: TakenIn): void {
  sum.arrived += more.arrived
  sum.held += more.held
  sum.already += more.already
  for (const { why, envelopes } of more.left) {
    const same = sum.left.find((each) => each.why === why)
    if (same) same.envelopes += envelopes
    else sum.left.push({ why, envelopes })
  }
}
