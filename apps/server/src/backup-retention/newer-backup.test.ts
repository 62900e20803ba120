import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Manifest } from '@phieu/office'
import { expect, test } from 'vitest'
import { usualKeyFile } from '../keys/master-key.ts'
import { startServer } from '../serve.ts'
import { testPlaces } from '../testing/test-databases.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

test.each([
  ['of a newer program', ['0001-beginning', '9999-of-tomorrow'], /newer version of Phiếu.*9999/],
  ['of a newer program that began anew', ['0002-anew'], /newer version of Phiếu.*0002/],
  ['whose rows are of no step', [], /not what its manifest says|no such table/],
])('a backup %s is not put in the place of anything', async (_what, steps, why) => {
  const openPlace = new Map(testPlaces()).get('sqlite')!
  const place = await openPlace()
  const config = { ...place.config, host: '127.0.0.1', port: 0 }
  await (await startServer(config, { serveApps: false, report: () => {} })).close()
  const file = join(place.config.dataDir, 'one.zip')
  await makeBackup(place.config, file, { at: new Date() })
  await tellSteps(file, steps)

  const wish = { replace: true, at: new Date(), today: '2026-11-23' }

  await expect(restoreBackup(file, place.config, wish)).rejects.toThrow(why)
  await rm(usualKeyFile(place.config.dataDir), { force: true })
  await place.close()
})

async function tellSteps(file: string, steps: readonly string[]) {
  const parts = unzipSync(await readFile(file))
  const manifest = Manifest.parse(JSON.parse(strFromU8(parts['manifest.json']!)))
  parts['manifest.json'] = strToU8(JSON.stringify({ ...manifest, steps }))
  await writeFile(file, zipSync(parts))
}
