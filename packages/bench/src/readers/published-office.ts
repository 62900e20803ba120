/** An office that has announced a result, and whose next round is open. */
import {
  clockOf2024,
  fetchAlone,
  holdRound,
  openDesk,
  synthesiseAnnouncement,
  syntheticRound,
} from '@phieu/commands'
import { readConfig, startServer } from '@phieu/server'
import { environmentOf } from '../server-process.ts'

/** Fills a folder with it. @returns the id of what was published */
export async function publishInto(folder: string): Promise<string> {
  const clock = clockOf2024()
  const config = readConfig({ ...environmentOf(folder, ''), PORT: '0' })
  const firstRound = syntheticRound()
  const server = await startServer(config, { firstRound, now: () => clock.now, serveApps: false })
  const announcement = synthesiseAnnouncement()
  await holdRound(server, await openDesk(server), announcement, clock)
  await server.close()
  return announcement.round.id
}

export async function readPage(address: string): Promise<string> {
  return (await fetchAlone(address)).text()
}

/** Every page of a publication to which its first page leads, and those to which these lead. */
export async function pagesOf(url: string, publication: string): Promise<string[]> {
  const first = `/results/${publication}`
  const found = new Set([first])
  // What is added meanwhile is visited, too; files have a dot in their name, searches a question mark.
  for (const path of found) {
    const text = await readPage(url + path)
    for (const [, link = ''] of text.matchAll(/href="([^"#]+)"/g)) {
      if (link.startsWith(`${first}/`) && !/[.?]/.test(link.slice(first.length))) found.add(link)
    }
  }
  return [...found]
}
