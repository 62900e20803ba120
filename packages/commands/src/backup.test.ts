import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@phieu/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from './root.ts'
import { runNode } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a running office is backed up, the backup is sound, and another office begins from it', async () => {
  const server = await startServer(office(), { serveApps: false })
  const made = await command('backup', ['one.zip'])
  await server.close()
  expect(made).toMatchObject({ code: 0 })
  expect(made.output).toContain('1 rounds, 0 ballots')

  const checked = await command('restore', ['--verify', 'one.zip'])
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.output).toContain('SOUND.')
  expect(checked.output).not.toContain('FAILS')

  const refused = await command('restore', ['one.zip'])
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.output).toContain('stands there already. With --replace it is put aside.')

  const elsewhere = await command('restore', ['one.zip'], { DATA_DIR: join(folder, 'other') })
  expect(elsewhere).toMatchObject({ code: 0 })
  expect(await readdir(join(folder, 'other'))).toEqual(['phieu.sqlite'])
})

test('an identity is made once and printed; backups are encrypted from then on, and it opens them', async () => {
  await (await startServer(office(), { serveApps: false })).close()

  const set = await command('backup', ['--new-identity'])
  expect(set).toMatchObject({ code: 0 })
  const [identity] = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(set.output)!
  await writeFile(join(folder, 'identity.txt'), set.output)
  const again = await command('backup', ['--new-identity'])
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('is set already') })

  const made = await command('backup', ['one.zip'])
  expect(made.output).toMatch(/It is encrypted to age1[0-9a-z]+; only that identity opens it\./)
  const files = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name))
    expect(bytes.includes(identity)).toBe(false)
  }

  const closed = await command('restore', ['--verify', 'one.zip'])
  expect(closed).toMatchObject({ code: 1, output: expect.stringContaining('by --identity') })
  const opened = await command('restore', ['--verify', 'one.zip', '--identity', 'identity.txt'])
  expect(opened).toMatchObject({ code: 0, output: expect.stringContaining('SOUND.') })
  const missing = await command('restore', ['--verify', 'one.zip', '--identity', 'no.txt'])
  expect(missing.output).toContain('cannot be read')
})

test('a passphrase that could be guessed is not taken', async () => {
  const short = await command('backup', ['--passphrase', 'one.zip'])

  expect(short).toMatchObject({ code: 1, output: expect.stringContaining('needs 16 characters') })
})

test('without a file, a backup lies in the data folder', async () => {
  const server = await startServer(office(), { serveApps: false })
  await server.close()

  expect(await command('backup', [])).toMatchObject({ code: 0 })

  const [name] = await readdir(join(folder, 'data', 'backups'))
  expect(name).toMatch(/^phieu-backup_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ_[\da-f]{6}\.zip$/)

  await writeFile(join(folder, 'file'), '')
  const nowhere = await command('backup', ['file/one.zip'])
  expect(nowhere.output).toContain(`There is no backup: ${join(folder, 'file')}`)
})

test('what is not there, or no backup, is one sentence', async () => {
  await writeFile(join(folder, 'no.zip'), 'no backup')

  expect(await command('backup', ['one.zip'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no backup: there is no database'),
  })
  expect(await command('restore', ['--verify', 'no.zip'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('no.zip: It is no backup'),
  })
  expect((await command('restore', ['missing.zip'])).output).toContain('there is no such file')
  expect((await command('restore', [])).output).toContain('npx pnpm restore --verify <file>')
  const misspelt = await command('restore', ['--verfy', 'no.zip'])
  expect(misspelt.output).toContain('npx pnpm restore --verify <file>')
  expect(misspelt.output).not.toContain('option')
})

function office() {
  return { host: '127.0.0.1', port: 0, dataDir: join(folder, 'data') }
}

async function command(name: string, args: readonly string[], more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    INIT_CWD: folder,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
    ...more,
  }
  return runNode(join(projectRoot, `packages/commands/src/${name}.ts`), args, { env })
}
