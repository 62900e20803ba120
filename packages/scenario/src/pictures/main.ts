/**
 * `npx pnpm pictures`: makes the pictures of the manuals, of the console and the phone as they are built
 * now and of a made-up city. They lie beside the built console, from where the server serves them after
 * its next start; whoever builds the console anew makes them anew, so that none shows an older screen.
 */
import {
  buildApps,
  duration,
  ensureChromium,
  fail,
  openCity,
  projectRoot,
  reasonOf,
  say,
} from '@phieu/commands'
import { makeEnrolment } from '@phieu/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pictureDesk } from './picture-desk.ts'
import { picturePhone } from './picture-phone.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-pictures-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))

const begun = performance.now()
await make().catch((error: unknown) => fail(reasonOf(error)))
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
  const served = join(projectRoot, 'apps/console/dist/pictures')
  await cp(made, `${served}-new`, { recursive: true })
  await rm(served, { recursive: true, force: true })
  await rename(`${served}-new`, served)
  say(`${served}, in ${duration(performance.now() - begun)}.`)
}
