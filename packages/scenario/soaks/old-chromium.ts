import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Driven } from './driven.ts'

const run = promisify(execFile)
const unpack = promisify(brotliDecompress)

/** A package that carries Chromium 87 for Linux: the oldest that the phone is made for. */
const PACKAGE = 'chrome-aws-lambda@5.4.0'

/** Fetches an old Chromium by npm, and starts it; it is gone when it is closed. */
export async function openOldChromium(): Promise<Driven> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-old-chromium-'))
  const { stdout } = await run('npm', ['pack', '--silent', PACKAGE], { cwd: folder })
  await run('tar', ['xzf', stdout.trim()], { cwd: folder })
  const program = join(folder, 'chromium')
  await writeFile(program, await unpack(await readFile(join(folder, 'package/bin/chromium.br'))))
  await chmod(program, 0o700)
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    ask: (expression) => page.evaluate(expression),
    complaints: () => complaints,
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}
