import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './root.ts'
import { runNode } from './run.ts'

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

test('a check that does not exist is named, with those that do', async () => {
  const { code, output } = await runNode(command('test.ts'), ['tpyes'])

  expect(code).toBe(1)
  expect(output).toContain('There is no check named tpyes; there are types, lint, format')
})
