import { endpoints } from '@phieu/office'
import type { Desk } from '@phieu/commands'
import { expect, test } from 'vitest'
import { atServer } from './places.ts'
import { holdVote } from './town.ts'
import { round } from './voting.ts'

/** What counts envelopes by their outside; no other page knows of one before the count. */
const countsEnvelopes = [
  '/api/epochs',
  `/api/results/${round}/leaves/all`,
  `/api/rounds/${round}/box`,
  `/api/rounds/${round}/progress`,
  `/api/rounds/${round}/response-rates`,
]

/** So many votes are watched, named and unnamed ones; in their cells nothing is counted yet. */
const WATCHED = 7

test('of all pages of the office, those alone change with an envelope that count envelopes', async () => {
  await atServer('sqlite', async (server) => {
    const looks: Map<string, string>[] = []
    const town = await holdVote(
      server,
      { people: 8, seed: '5ec2e7ba11070004' },
      async ({ desk }) => {
        await server.services.counts.settle()
        if (looks.length < WATCHED) looks.push(await lookAtAll(desk))
      },
    )

    const watched = new Set(town.votes.slice(0, WATCHED).map(({ kind }) => kind))
    expect(watched).toEqual(new Set(['insider', 'invited', 'open']))
    expect(looks[0]?.size).toBeGreaterThan(40)
    const changed = looks.slice(1).flatMap((look, at) => differing(looks[at] ?? look, look))
    expect([...new Set(changed)].toSorted()).toEqual(countsEnvelopes)
  })
})

/** Pages whose looking is a deed, and stands in the log, change the log. */
const isLooked = ({ method, path, log }: (typeof all)[number]) =>
  method === 'GET' && path.startsWith('/api') && log === undefined

const all: readonly { method: string; path: string; log?: string }[] = Object.values(endpoints)

/** Every page, as it stands: its status, what a browser would compare it by, and its content. */
async function lookAtAll({ get }: Desk): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const { path } of all.filter(isLooked)) {
    for (const unit of ['A01', 'B01']) {
      const named = path.replace(':round', round).replace(':unit', unit).replace(':group', 'CT')
      const page = named.replace(':bucket', 'all')
      if (page.includes(':') || seen.has(page)) continue
      seen.set(
        page,
        await get(page).then(
          async (answer) =>
            `${answer.status} ${answer.headers.get('etag')} ${withoutClock(await answer.text())}`,
          String,
        ),
      )
    }
  }
  return seen
}

/** What the clock says at the moment, which some pages tell. */
function withoutClock(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
}

function differing(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].flatMap(([page, content]) => (before.get(page) === content ? [] : [page]))
}
