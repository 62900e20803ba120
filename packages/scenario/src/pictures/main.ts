/**
 * `npx pnpm pictures`: makes the pictures of the manuals, of the console and the phone as they are built
 * now and of a made-up city. The built console has a copy, which the server serves after its next start,
 * and so has each build that follows. `npx pnpm pictures screens FOLDER` takes every screen of the phone instead.
 */
import {
  buildApps,
  duration,
  ensureChromium,
  fail,
  openCity,
  picturesFolder,
  projectRoot,
  say,
  takePictures,
  troubleOf,
} from '@phieu/commands'
import { makeEnrolment } from '@phieu/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pictureDesk } from './picture-desk.ts'
import { picturePhone } from './picture-phone.ts'
import { takeScreens } from '../screens/take-screens.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-pictures-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))

const begun = performance.now()
const [what, to, ...parts] = process.argv.slice(2)
await (what === 'screens' ? takeScreens(to, parts) : make()).catch((error: unknown) =>
  fail(troubleOf(error)),
)
process.exit(0)

async function make(): Promise<void> {
  await buildApps(say)
  process.env.CHROMIUM = await ensureChromium(say)
  const city = await openCity(join(folder, 'city'), say, { PORT: '0', PUBLIC_URL: '' })
  await city.fill()
  const { services, url } = city.server
  const wish = { interviewer: 'practice', round: city.round.id, days: 1, madeBy: 'pictures' }

  say('Taking the pictures …')
  const made = join(folder, 'pictures')
  for (const language of ['vi', 'en']) await mkdir(join(made, language), { recursive: true })
  await pictureDesk(url, city.cast, made)
  await picturePhone(await makeEnrolment(services, wish), made)
  await city.server.close()

  // All of them, or those from before; what is temporary may lie on another disk.
  await cp(made, `${picturesFolder}-new`, { recursive: true })
  await rm(picturesFolder, { recursive: true, force: true })
  await rename(`${picturesFolder}-new`, picturesFolder)
  await takePictures(join(projectRoot, 'apps/console'))
  say(`${picturesFolder}, in ${duration(performance.now() - begun)}.`)
}
