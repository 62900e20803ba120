import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('registries of the office and shipped ones are listed with the units of each block', async () => {
  const own = { id: 'hue-2026', units: [{ id: 'H1', block: 'A', name: 'Sở Nội vụ' }], lineage: [] }
  await office.services.store.addRegistry(own)

  const { registries } = await read('/api/registries')

  expect(registries).toMatchObject([
    { id: 'hanoi-2024', shipped: true, units: 59, rounds: [] },
    {
      id: 'hanoi-2026',
      shipped: true,
      units: 148,
      blocks: [
        { id: 'A', units: 16 },
        { id: 'B', units: 126 },
        { id: 'C', units: 3 },
        { id: 'C2', units: 1 },
        { id: 'D', units: 2 },
      ],
      rounds: [{ id: 'practice-2026', title: { en: 'Practice round 2026' } }],
    },
    { id: 'hue-2026', shipped: false, units: 1, blocks: [{ id: 'A', units: 1 }], rounds: [] },
  ])
})

test('a registry is read whole, also one that is only shipped', async () => {
  expect(await read('/api/registries/hanoi-2024')).toMatchObject({
    about: { id: 'hanoi-2024', units: 59 },
    registry: loadRegistry('hanoi-2024'),
  })
  expect((await office.ask('/api/registries/elsewhere', { cookies })).status).toBe(404)
})

test('every version of a definition is listed, the latest first, with the rounds pinned to it', async () => {
  await office.services.store.addDefinition({ ...loadDefinition(), version: 2 })

  const { definitions } = await read('/api/definitions')

  expect(definitions).toMatchObject([
    { id: 'hanoi-2024', version: 2, shipped: false, rounds: [] },
    { id: 'hanoi-2024', version: 1, shipped: true, rounds: [{ id: 'practice-2026' }] },
  ])
  expect(definitions[0].blocks[0]).toMatchObject({ id: 'A', areas: 8 })
  expect(await read('/api/definitions/hanoi-2024/1')).toMatchObject({
    about: { version: 1 },
    definition: loadDefinition(),
  })
  expect((await office.ask('/api/definitions/hanoi-2024/9', { cookies })).status).toBe(404)
})

async function read(path: string) {
  const answer = await office.ask(path, { cookies })
  expect(answer.status).toBe(200)
  return answer.json()
}
