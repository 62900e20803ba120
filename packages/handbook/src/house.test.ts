import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { drawHouse } from './house.ts'
import { handbookFolder } from './places.ts'
import { planOf, workspaceOf } from './plan.ts'
import { importsOf } from './sources.ts'
import { readStoreys } from './storeys.ts'

test('the pictures of the house are current (else: npx pnpm handbook)', async () => {
  const house = await drawHouse()

  const stale: string[] = []
  for (const [path, text] of house) {
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) stale.push(path)
  }
  expect(stale).toEqual([])
  const pictures = await readdir(`${handbookFolder}pictures`)
  expect(pictures.map((name) => `${handbookFolder}pictures/${name}`)).toEqual(
    [...house.keys()].filter((path) => path.endsWith('.svg')).toSorted(),
  )
})

test('imports of types, exports from elsewhere, imports on demand and style sheets are seen', () => {
  const text = `
    import type { A } from '../a.ts'
    import './look.css'
    export * from '@phieu/survey'
    const Later = lazy(() => import('./later.tsx'))
    // import { not } from './a-comment.ts'
    export const Here = () => <p>import {'{x}'} from './text.ts'</p>`

  expect(importsOf('apps/collect/src/ui/b.tsx', text).toSorted()).toEqual([
    '@phieu/survey',
    'apps/collect/src/a.ts',
    'apps/collect/src/ui/later.tsx',
    'apps/collect/src/ui/look.css',
  ])
  expect(importsOf('apps/collect/src/c.css', `@import '@phieu/look/tokens.css';`)).toEqual([
    '@phieu/look/tokens.css',
  ])
})

test('a room stands below whoever imports it, and an arrow that follows from others is left out', () => {
  const { storeys, down, up } = readStoreys(
    plan({ roof: ['floor', 'ground'], floor: ['ground'], ground: [] }),
  )

  expect(storeys).toEqual([['roof'], ['floor'], ['ground']])
  expect(down).toEqual([
    ['floor', 'ground'],
    ['roof', 'floor'],
  ])
  expect(up).toEqual([])
})

test('of a circle the arrow with fewer imports is the one that leads upwards', () => {
  const { storeys, up } = readStoreys(
    plan({ routes: ['store', 'store', 'store'], store: ['routes'] }),
  )

  expect(storeys).toEqual([['routes'], ['store']])
  expect(up).toEqual([['store', 'routes']])
})

/** Rooms by what the files in them import: a room that stands there twice is imported by two files. */
function plan(rooms: Readonly<Record<string, readonly string[]>>) {
  const sources = Object.entries(rooms).flatMap(([room, imports]) => [
    { path: `packages/${room}/src/index.ts`, imports: [] },
    ...imports.map((to) => ({ path: `packages/${room}/src/a.ts`, imports: [`@phieu/${to}`] })),
  ])
  return planOf('test', 'A house', sources, workspaceOf)
}
