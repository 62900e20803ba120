// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../testing/memory.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night } from '../testing/samples.ts'

test.each([
  { days: 3, told: 1 },
  { days: 0, told: 0 },
])(
  'who answers on a phone whose clock is $days days ahead of the office’s is told so with the thanks $told times',
  async ({ days, told }) => {
    const db = openMemory()
    const id = await sealBallot(db)
    await db.backups.put({
      is: 'current',
      epoch: crypto.randomUUID(),
      verified: 0,
      at: new Date(night.getTime() - days * 86_400_000).toISOString(),
      askedAt: night,
    })

    openScreen(`/answer/${id}/done`, { db })

    await screen.findByRole('heading', { name: 'Xin cảm ơn Ông/Bà!' })
    await import('./clock-notice.tsx')
    await waitFor(() => {
      expect(screen.queryAllByText(/Đồng hồ của máy nhanh 3 ngày\./)).toHaveLength(told)
    })
  },
)
