import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sourceDigest } from './source-digest.ts'

test('the digest of sources changes with every edit, new file and rename, and comes back', async () => {
  const root = await openFolder()
  const seen = [await sourceDigest(root, ['app'])]
  await writeFile(join(root, 'app/src/main.ts'), 'edited')
  seen.push(await sourceDigest(root, ['app']))
  await writeFile(join(root, 'app/src/new.ts'), '')
  seen.push(await sourceDigest(root, ['app']))
  await rename(join(root, 'app/src/new.ts'), join(root, 'app/src/newer.ts'))
  seen.push(await sourceDigest(root, ['app']))

  expect(new Set(seen).size).toBe(4)

  await rm(join(root, 'app/src/newer.ts'))
  await writeFile(join(root, 'app/src/main.ts'), 'first')
  expect(await sourceDigest(root, ['app'])).toBe(seen[0])
})

test('what programs make does not count as a source', async () => {
  const root = await openFolder()
  const before = await sourceDigest(root, ['app'])

  await mkdir(join(root, 'app/dist'))
  await writeFile(join(root, 'app/dist/index.html'), 'built')
  await mkdir(join(root, 'app/node_modules'))
  await writeFile(join(root, 'app/node_modules/library.js'), 'fetched')

  expect(await sourceDigest(root, ['app'])).toBe(before)
})

async function openFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'phieu-digest-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'app/src'), { recursive: true })
  await writeFile(join(root, 'app/src/main.ts'), 'first')
  return root
}
