// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { AppVersion } from '../browser/app-version.ts'
import { RecallContext } from '../recall-context.ts'
import { openMemory, sealBallot } from '../testing/memory.ts'
import { UpdateOffer } from './update-offer.tsx'

afterEach(cleanup)

test('a new version is offered when it is here, and taken only when somebody accepts it', async () => {
  const version = openVersion()
  render(<UpdateOffer version={version} />)
  expect(screen.queryByRole('button')).toBeNull()

  act(version.arrive)
  expect(screen.getByText('Có phiên bản mới của ứng dụng.')).toBeTruthy()
  expect(version.accepted).toBe(0)

  await userEvent.click(screen.getByRole('button', { name: 'Dùng phiên bản mới' }))
  expect(version.accepted).toBe(1)
})

test('what a page holds for a phone without room is not lost to a new version', async () => {
  const db = openMemory()
  await sealBallot(db)
  const [unsaved] = await db.outbox.toArray()
  const version = openVersion()
  render(
    <RecallContext value={{ savedAgain: false, unsaved }}>
      <UpdateOffer version={version} />
    </RecallContext>,
  )

  act(version.arrive)

  expect(screen.queryByRole('button')).toBeNull()
})

/** An app whose newer version arrives when the test says so. */
function openVersion(): AppVersion & { accepted: number; arrive: () => void } {
  let tell = () => {}
  const version = {
    waits: false,
    accepted: 0,
    newerWaits: () => version.waits,
    watch: (then: () => void) => {
      tell = then
      return () => {}
    },
    isStored: async () => true,
    accept: () => {
      version.accepted += 1
    },
    arrive: () => {
      version.waits = true
      tell()
    },
  }
  return version
}
