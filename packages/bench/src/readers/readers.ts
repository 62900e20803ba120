import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { nextMessage, openChild } from '../child.ts'
import { medianOf, quantile, type Figures } from '../figures.ts'
import { endlessBallots, sealer, sendInTime } from '../load.ts'
import { openServer, type ServerProcess } from '../server-process.ts'
import { measureFirstView } from './measure-first-view.ts'
import { pagesOf, publishInto, readPage } from './published-office.ts'
import { Read, type ReadOrder } from './read.ts'

type SayLine = (line: string) => void

/** How often each is measured where nobody says otherwise; the figures are medians. */
const ROUNDS = 3

const READERS = 500
/** How long each looks at a page, in ms. */
const LOOK = 5_000
/** How often each page is opened on a slow phone; the figures are medians. */
const VIEWS = 7

/** Where the first page is as one of text: without drawings and emblem, and without its style as well. */
const STILL = '/still'
const BARE = '/bare'

/** How long the door is measured, in s, and how many envelopes come through it in one. */
const SECONDS = 15
const RATE = 20

/**
 * A publication is read by many at once beside an open door: the door's waits without them, beside as many
 * readers of another server that has the same pages as files, and beside readers of ours. Then the first view.
 */
export async function measureReaders(say: SayLine, rounds = ROUNDS): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-bench-'))
  const publication = await publishInto(folder)
  const server = await openServer({ folder })
  const paths = await pagesOf(server.url, publication)
  const floor = await openFloor(folder, server.url, paths)
  const seal = sealer(server, endlessBallots())
  const ways = [
    { what: 'nobody reads', url: undefined },
    { what: `${READERS} readers of files`, url: floor.url },
    { what: `${READERS} readers of ours`, url: server.url },
  ]
  say(
    `  ${paths.length} pages, ${READERS} readers who look ${LOOK / 1000} s at each, ${RATE} envelopes/s`,
  )
  const measured: { what: string; figures: Beside }[] = []
  // In turns, so that whatever else this machine does falls on all of them.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { what, url } of ways) {
      const order = url === undefined ? undefined : { url, paths }
      const figures = await besideReaders(server, await seal(RATE * SECONDS), order)
      // The first round warms it all up.
      if (round > 0) measured.push({ what, figures })
    }
    say(`  … round ${round} of ${rounds}`)
  }
  const figures = ways.map(({ what }) => {
    const own = measured.filter((each) => each.what === what)
    const middle = (read: (each: Beside) => number) =>
      medianOf(own.map((each) => read(each.figures)))
    return {
      what,
      'door p50 ms': middle(({ door }) => quantile(door, 0.5)),
      'door p95 ms': middle(({ door }) => quantile(door, 0.95)),
      'pages/s': middle(({ read }) => (read?.pages ?? 0) / SECONDS),
      'page p50 ms': middle(({ read }) => read?.median ?? 0),
      'page p95 ms': middle(({ read }) => read?.p95 ?? 0),
      'server CPU s': middle(({ cpu }) => cpu / 1000),
    }
  })
  const views = await measureFirstView(
    {
      'first view of the text alone': floor.url + BARE,
      '… with its style': floor.url + STILL,
      '… of ours': `${server.url}/results/${publication}`,
    },
    VIEWS,
  )
  await floor.close()
  await server.close()
  await rm(folder, { recursive: true })
  return [...figures, ...views]
}

interface Beside {
  /** Waits of single envelopes, in ms. */
  door: readonly number[]
  read: Read | undefined
  /** Of the server, in ms. */
  cpu: number
}

async function besideReaders(
  server: ServerProcess,
  envelopes: Parameters<typeof sendInTime>[1],
  order: Pick<ReadOrder, 'url' | 'paths'> | undefined,
): Promise<Beside> {
  const client = openChild('readers/read.ts')
  const before = await server.cpu()
  const reading =
    order && client.ask({ ...order, readers: READERS, look: LOOK, seconds: SECONDS }, Read)
  const door = await sendInTime(server.url, envelopes, RATE)
  const read = await reading
  const cpu = (await server.cpu()) - before
  await client.close()
  await server.settle()
  return { door, read, cpu }
}

const Listening = z.object({ url: z.string() })

async function openFloor(folder: string, url: string, paths: readonly string[]) {
  const pages: Record<string, string> = {}
  for (const path of paths) pages[path] = await readPage(url + path)
  const still = (pages[paths[0] ?? ''] ?? '').replaceAll(
    /<link [^>]*>|<svg[^]*?<\/svg>|<img [^>]*>/g,
    '',
  )
  pages[STILL] = still
  pages[BARE] = still.replaceAll(/<style>[^]*?<\/style>/g, '')
  const file = join(folder, 'pages.json')
  await writeFile(file, JSON.stringify(pages))
  const child = openChild('readers/floor.ts', { args: [file] })
  const listening = Listening.parse(await nextMessage(child.process, 'the floor'))
  return { url: listening.url, close: child.close }
}
