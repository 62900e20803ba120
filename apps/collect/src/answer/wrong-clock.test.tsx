// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../testing/memory.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night } from '../testing/samples.ts'

const said = 'Đồng hồ của máy nhanh 3 ngày.'

test.each([
  { days: 3, hears: true },
  { days: 0, hears: false },
])(
  'who answers on a phone whose clock is $days days ahead of the office’s is told with the thanks: $hears',
  async ({ days, hears }) => {
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
    expect(screen.queryByText(new RegExp(said)) !== null).toBe(hears)
  },
)
