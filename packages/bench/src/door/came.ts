import { z } from 'zod'

/** An envelope that came, and its link, where it came through one. */
export interface Came {
  id: Buffer
  link: string | undefined
}

/** How many came through each link. */
export function byLinks(came: readonly Came[]): [string, number][] {
  return [...Map.groupBy(came, ({ link }) => link)].flatMap(([link, own]) =>
    link === undefined ? [] : [[link, own.length]],
  )
}

/** A row of `envelopes`, as the driver reads it. */
export type Row = Record<string, unknown>

/** Where rows of `envelopes` are counted: the columns of `ballot_counts`, in the order of its key. */
export function placesOf(rows: readonly Row[]): unknown[][] {
  const alike = Map.groupBy(rows, (row) =>
    JSON.stringify([
      row.round,
      row.state,
      row.unit,
      row.respondent_group,
      row.kind,
      row.interviewer ?? '',
      row.channel,
      row.sealing_day,
    ]),
  )
  return [...alike].map(([key, own]) => [...z.array(z.string()).parse(JSON.parse(key)), own.length])
}

/** Measures what is done in between. */
export function startClock() {
  const begun = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1000 }
  }
}
