import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openKeyRing, type KeyRing } from '../../keys/key-ring.ts'
import { openMasterKey } from '../../keys/master-key.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { drawBoxKey } from '../../testing/test-real-round.ts'

const round = 'cchc-2024'

describe.each(testDatabases())('the box key of a round on %s', (_kind, open) => {
  let office: TestOffice
  let cookies: string

  beforeEach(async () => {
    office = await openTestOffice({ open })
    cookies = await office.setUp()
    const { state: _state, ...wish } = {
      ...practiceRound(),
      id: round,
      practice: false,
      year: 2024,
    }
    await post('/api/rounds', { round: wish })
  })
  afterEach(() => office.close())

  test('is made anew as long as the round is a draft: sheets may be spoilt', async () => {
    const [spoilt, printed] = [await onSheets(), await onSheets()]

    expect(await make(spoilt)).toMatchObject({ keys: { boxPublic: spoilt.publicKey } })
    const before = await office.services.keys.find(round)
    expect(await make(printed)).toMatchObject({ keys: { boxPublic: printed.publicKey } })

    const now = await office.services.keys.find(round)
    expect(now?.publicKeys.round).not.toBe(before?.publicKeys.round)
    expect(await make({ holder: 'server' })).toMatchObject({ keys: { box: 'server' } })
    expect(await logged()).toMatchObject([
      { holder: 'sheets', publicKey: spoilt.publicKey },
      { holder: 'sheets', publicKey: printed.publicKey, replaces: spoilt.publicKey },
      { holder: 'server', replaces: printed.publicKey },
    ])
  })

  test('stays the same when the same is asked for twice', async () => {
    const sheets = await onSheets()
    await make(sheets)
    const before = await office.services.keys.find(round)

    await make(sheets)

    expect((await office.services.keys.find(round))?.publicKeys).toEqual(before?.publicKeys)
  })

  test('is the last one that was made, on a server that knew another too', async () => {
    const other = await openOtherServer()
    await make(await onSheets())
    await other.find(round)
    const last = await onSheets()
    await make(last)

    expect((await other.find(round))?.publicKeys.box).toBe(last.publicKey)
  })

  test('never changes once the round is open', async () => {
    const sheets = await onSheets()
    await make(sheets)
    const opened = await post(`/api/rounds/${round}/state`, {
      to: 'open',
      reason: 'Liên kết tạo sau',
    })
    expect(opened.status).toBe(200)

    expect(await make(await onSheets())).toMatchObject({ code: 'conflict' })
    const { publicKey } = await onSheets()
    const wish = { holder: 'sheets', publicKey } as const
    expect(await office.services.keys.make(round, wish, '2026-11-20')).toBe(false)
    expect((await office.services.keys.find(round))?.publicKeys.box).toBe(sheets.publicKey)
  })

  /** What another server on this database knows of keys. */
  async function openOtherServer(): Promise<KeyRing> {
    const folder = await mkdtemp(join(tmpdir(), 'phieu-other-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { store, randomBytes } = office.services
    const place = { dataDir: join(folder, 'data'), masterKeyFile: join(folder, 'key') }
    return openKeyRing(store, openMasterKey(place, randomBytes), randomBytes)
  }

  async function make(body: object) {
    return (await post(`/api/rounds/${round}/box/key`, body)).json()
  }

  async function logged(): Promise<unknown[]> {
    const answer = await office.ask('/api/log?action=box-key.made', { cookies })
    const { entries } = await answer.json()
    return entries.map(({ subject }: { subject: unknown }) => subject).toReversed()
  }

  function post(path: string, body: object): Promise<Response> {
    return office.ask(path, { method: 'POST', cookies, body })
  }
})

async function onSheets() {
  const { publicKey } = await drawBoxKey()
  return { holder: 'sheets' as const, publicKey, confirmedSheet: true }
}
