import { act, screen } from '@testing-library/react'
import { keepKiosk } from '../kiosk/kept-kiosk.ts'
import { kioskRoutes } from '../kiosk/kiosk-routes.tsx'
import { openMemory } from './memory.ts'
import { openOffice } from './office.ts'
import { openScreen } from './open-screen.tsx'
import { night, opening } from './samples.ts'

/** The button of consent. */
export const agree = { name: 'Tôi đồng ý, bắt đầu' }

/** By which the office knows it. */
export const token = 'k'.repeat(43)

/** A kiosk whose PIN is 2580, with a clock that a test moves. */
export async function openKiosk(has: Parameters<typeof openScreen>[1] = {}) {
  const db = has.db ?? openMemory()
  const brief = { link: opening.link, label: 'Quầy 3' }
  await keepKiosk(db, brief, { token, salt: 's', pin: '2580' })
  const office = has.office ?? openOffice({ opening })
  office.kiosks.set('kiosk-1', { token })
  let now = night.getTime()
  const opened = openScreen('/kiosk', { db, office, routes: kioskRoutes })
  opened.device.now = () => new Date(now)
  await screen.findByRole('button', agree)
  // Not before the screen that stands has begun to count.
  const forward = async (seconds: number) => {
    await act(async () => {})
    now += seconds * 1000
  }
  return { ...opened, clock: { forward } }
}
