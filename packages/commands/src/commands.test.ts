import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { projectRoot } from './root.ts'
import { runNode } from './run.ts'
import { citySettings } from './synthetic/open-city.ts'

const command = (name: string) => join(projectRoot, 'packages/commands/src', name)

test('a bad setting ends the start with one sentence, before anything is built or opened', async () => {
  const env = { ...process.env, PORT: 'eighty' }

  const { code, output } = await runNode(command('start.ts'), [], { env })

  expect(code).toBe(1)
  expect(output.trim()).toMatch(/^PORT .*must be a port, a number from 0 to 65535.*\.$/)
})

test('the demo never touches the database of the office', async () => {
  const env = { ...process.env, PORT: 'eighty', DATABASE_URL: 'not a database' }

  const { output } = await runNode(command('demo.ts'), [], { env })

  expect(output).not.toContain('DATABASE_URL')
})

test('nor its key and its mail; what it makes lies in its folder, the key that wraps keys too', () => {
  vi.stubEnv('PHIEU_MASTER_KEY_FILE', '/etc/phieu/key')
  vi.stubEnv('SMTP_URL', 'smtps://mail.example.vn')
  vi.stubEnv('MAIL_FROM', 'khaosat@example.vn')
  onTestFinished(() => void vi.unstubAllEnvs())

  const { dataDir, masterKeyFile, mail } = citySettings('/tmp/city', { PORT: '0' })

  expect({ masterKeyFile, mail }).toEqual({ masterKeyFile: undefined, mail: undefined })
  // The key lies beside the data.
  expect(dirname(dataDir)).toBe('/tmp/city')
})

test('a check that does not exist is named, with those that do', async () => {
  const { code, output } = await runNode(command('test.ts'), ['tpyes'])

  expect(code).toBe(1)
  expect(output).toContain('There is no check named tpyes; there are types, lint, format')
})

test('a command says how it is called, in both languages, and does nothing', async () => {
  const { code, output } = await runNode(command('start.ts'), ['--help'])

  expect(code).toBe(0)
  expect(output).toMatch(/^ {2}npx pnpm start$/m)
  expect(output).toContain('Mở hệ thống')
  expect(output).toContain('Opens the office')
})
