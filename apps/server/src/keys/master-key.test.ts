import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMasterKey, usualKeyFile } from './master-key.ts'

let folder: string
let dataDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-key-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true }))

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
const open = (masterKeyFile?: string) => openMasterKey({ masterKeyFile, dataDir }, random)

test('is made beside the data folder, for its user alone, and is the same at the next start', async () => {
  const made = open()

  expect(made.file).toBe(join(folder, 'data.master-key'))
  expect((await stat(made.file)).mode & 0o777).toBe(0o600)
  const wrapped = made.wrap('bí mật', 'a purpose')
  expect(open().unwrap(wrapped, 'a purpose')).toBe('bí mật')
  expect(open().derive('accounts')).toBe(made.derive('accounts'))
})

test('opens nothing that was wrapped by another key, or for another purpose', async () => {
  const wrapped = open().wrap('bí mật', 'a purpose')

  expect(open().unwrap(wrapped, 'another purpose')).toBeUndefined()
  await rm(usualKeyFile(dataDir))
  expect(open().unwrap(wrapped, 'a purpose')).toBeUndefined()
})

test.each(['master.key', '..key', 'deep/er/key'])(
  'is not taken from inside the data folder, where every copy would have it: %s',
  (name) => {
    expect(() => open(join(dataDir, name))).toThrow(
      /^PHIEU_MASTER_KEY_FILE \(.+\) lies inside DATA_DIR: whoever copies the folder would have both/,
    )
  },
)

test('a file that holds something else is left as it is, and one sentence says so', async () => {
  const file = join(folder, 'note.txt')
  await writeFile(file, 'nhớ mua sữa')

  expect(() => open(file)).toThrow(`The file ${file} holds no master key (PHIEU_MASTER_KEY_FILE).`)
  expect(await readFile(file, 'utf8')).toBe('nhớ mua sữa')
})
