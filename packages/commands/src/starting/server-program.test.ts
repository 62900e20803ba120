import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { builtProgram, serverEnvironment, serverFlags } from './server-program.ts'

test.each(['Dockerfile', 'phieu.service'])(
  '%s starts the built server as `npx pnpm start` does',
  (name) => {
    const file = join(projectRoot, 'apps/server/deploy', name)
    const said = readFileSync(file, 'utf8').replaceAll(/[",[\]]/g, '')
    const flags = serverFlags.map((flag) => flag.replace(pathToFileURL(projectRoot).href, './'))
    const program = relative(projectRoot, builtProgram('main')).replaceAll('\\', '/')

    expect(said).toContain(`node ${flags.join(' ')} ${program}\n`)
    for (const [setting, value] of Object.entries(serverEnvironment))
      expect(said).toContain(`${setting}=${value}\n`)
  },
)
