/**
 * `npx pnpm pictures screens FOLDER [part…]`: every screen of the phone in every look, as contact sheets for
 * somebody to look at, and what can be measured of them as a list.
 */
import { buildApps, ensureChromium, freePort, say } from '@phieu/commands'
import { readConfig, startServer } from '@phieu/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openPhone, type Phone } from '../phone.ts'
import { citizens, extraQuestions } from './citizens.ts'
import { faults, floors } from './faults.ts'
import { kiosks } from './kiosks.ts'
import { insiders, interviewers, invited } from './named.ts'
import { roundAskingMore } from './rounds.ts'
import { openCamera, type Scene, type Seen } from './scene.ts'
import { makeSheets } from './sheets.ts'
import { notTaken, shutLinks } from './turned-away.ts'

/** The parts, each on phones of its own. */
const all: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  citizens,
  extraQuestions,
  shutLinks,
  notTaken,
  faults,
  floors,
  invited,
  insiders,
  interviewers,
  kiosks,
}

/**
 * Takes the screens of some parts, of all where none is named.
 *
 * @throws Error where a part stopped; the others have been taken then
 */
export async function takeScreens(to: string | undefined, wanted: readonly string[]) {
  if (to === undefined) {
    throw new Error('Say where they go: `npx pnpm pictures screens FOLDER [part…]`.')
  }
  const folder = resolve(to)
  await mkdir(folder, { recursive: true })
  await buildApps(say)
  process.env.CHROMIUM = await ensureChromium(say)

  const stopped: string[] = []
  for (const [name, perform] of Object.entries(all)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const seen: Seen[] = []
    await onStage(perform, folder, seen).catch((error: unknown) => {
      stopped.push(name)
      say(`${name} stopped: ${String(error)}`)
    })
    await writeFile(join(folder, `seen-${name}.json`), JSON.stringify(seen, undefined, 1))
    const screens = [...new Set(seen.map(({ screen }) => screen))]
    await makeSheets(folder, screens, name)
    tell(seen)
    say(`${name}: ${screens.length} screens, ${seen.length} pictures.`)
  }
  if (stopped.length > 0) throw new Error(`stopped: ${stopped.join(', ')}`)
}

async function onStage(perform: (scene: Scene) => Promise<void>, folder: string, seen: Seen[]) {
  const data = mkdtempSync(join(tmpdir(), 'phieu-screens-'))
  const port = await freePort()
  const server = await startServer(
    readConfig({ ...process.env, PORT: String(port), DATA_DIR: join(data, 'data') }),
  )
  const { services } = server
  await services.store.addRound(roundAskingMore())
  const phones: Phone[] = []
  const scene: Scene = {
    url: `http://localhost:${port}`,
    services,
    openPhone: async () => {
      const phone = await openPhone()
      phones.push(phone)
      return phone
    },
    take: openCamera(folder, seen, say),
  }
  try {
    await perform(scene)
  } finally {
    for (const phone of phones) await phone.close()
    await server.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Each fault once, with where it was seen first. */
function tell(seen: readonly Seen[]): void {
  const places = new Map<string, string[]>()
  for (const { screen, look, faults: found } of seen) {
    for (const fault of found) {
      places.set(fault, [...(places.get(fault) ?? []), `${screen} ${look}`])
    }
  }
  for (const [fault, where] of [...places].toSorted(([a], [b]) => a.localeCompare(b))) {
    say(`${fault}  (${where.length}: ${where.slice(0, 3).join(', ')})`)
  }
}
