// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night, opening } from '../testing/samples.ts'

test('who answers on a phone whose clock is three days ahead of the office’s is told with the thanks, until it is right', async () => {
  const db = openMemory()
  const id = await sealBallot(db)
  const epoch = crypto.randomUUID()
  const hear = (daysAgo: number) => {
    const at = new Date(night.getTime() - daysAgo * 86_400_000).toISOString()
    return db.backups.put({ is: 'current', epoch, verified: 0, at, askedAt: night })
  }
  await hear(3)

  // What the office says with its answer would be heard too.
  const office = openOffice({ opening })
  office.connection = 'none'
  openScreen(`/answer/${id}/done`, { db, office })

  await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
  await screen.findByText(/Đồng hồ của máy nhanh 3 ngày\./)
  await hear(0)
  await waitFor(() => {
    expect(screen.queryByText(/Đồng hồ của máy/)).toBeNull()
  })
})
