import { expect, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { workspaceSources } from './workspace-sources.ts'

test('a build is made from all that it depends on, at whatever remove', async () => {
  const ofConsole = await workspaceSources(projectRoot, 'apps/console')
  const ofCommands = await workspaceSources(projectRoot, 'packages/commands')

  // The console names the office, and that one what is published.
  expect(ofConsole).toContain('packages/publication')
  expect(ofConsole).not.toContain('apps/server')
  expect(ofCommands).toEqual(
    expect.arrayContaining(['apps/server', 'packages/office', 'pnpm-lock.yaml']),
  )
})
