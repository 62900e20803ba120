import { existsSync, globSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { projectRoot } from '../root.ts'
import { runNode } from '../run.ts'
import { duration, type Say } from '../say.ts'
import { sourceDigest } from './source-digest.ts'
import { workspaceSources } from './workspace-sources.ts'

/** Where `npx pnpm pictures` leaves those of the manuals: beside no build, so that the next one has them too. */
export const picturesFolder = join(projectRoot, '.cache/pictures')

/** The web apps, the server that serves them, and the package that each is made from: an office starts the server by a command. */
const apps = [
  { name: 'collect', title: 'the phone app', build: ['build.ts'], from: 'apps/collect' },
  {
    name: 'console',
    title: 'the console',
    build: ['node_modules/vite/bin/vite.js', 'build'],
    from: 'apps/console',
  },
  {
    name: 'server',
    title: 'the server',
    build: [join(import.meta.dirname, 'bundle-server.ts')],
    from: 'packages/commands',
  },
] as const

/**
 * Builds both web apps and the server where their sources changed since the last build, and says so.
 *
 * The digest of the sources lies in the build that was made from them, and is written last: a
 * build that was cut short is made again.
 *
 * @param names - of what is built; all where nothing is said
 * @throws Error with what the build said, when it fails
 */
export async function buildApps(say: Say, names?: readonly AppName[]): Promise<void> {
  const wanted = apps.filter(({ name }) => names?.includes(name) ?? true)
  const digests = await Promise.all(
    wanted.map(async ({ from }) =>
      sourceDigest(projectRoot, await workspaceSources(projectRoot, from)),
    ),
  )
  await Promise.all(wanted.map((app, at) => buildApp(app, digests[at] ?? '', say)))
}

type AppName = (typeof apps)[number]['name']

async function buildApp(app: (typeof apps)[number], digest: string, say: Say): Promise<void> {
  const folder = join(projectRoot, 'apps', app.name)
  const mark = join(folder, 'dist', '.sources.sha256')
  const built = await readFile(mark, 'utf8').catch(() => undefined)
  if (built === digest) return

  const begun = performance.now()
  say(built === undefined ? `Building ${app.title} …` : `Building ${app.title}, which changed …`)
  const [program, ...args] = app.build
  // Whoever tests runs under another name, by which libraries would be built for developers.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await runNode(resolve(folder, program), args, { cwd: folder, env })
  if (code !== 0) throw new Error(`${app.title} could not be built:\n${output}`)

  if (app.name === 'console') await takePictures(folder)
  await writeFile(mark, digest)
  say(`Built ${app.title} in ${duration(performance.now() - begun)}.`)
}

/**
 * Puts the pictures of the manuals beside the built console, which serves them, with a list of those
 * that were taken: a manual asks for no other.
 */
export async function takePictures(console: string): Promise<void> {
  const folder = join(console, 'dist/pictures')
  await mkdir(folder, { recursive: true })
  if (existsSync(picturesFolder)) await cp(picturesFolder, folder, { recursive: true, force: true })
  const taken = globSync('**/*.jpg', { cwd: folder }).map((name) => name.replaceAll('\\', '/'))
  await writeFile(join(folder, 'list.json'), JSON.stringify(taken.sort()))
}
