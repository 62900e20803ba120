// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { saveAnswers } from '../testing/save-answers.ts'
import { beginBallot, openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { night, opening } from '../testing/samples.ts'

/** So long ago somebody began. */
const minutes = (count: number) => new Date(night.getTime() - count * 60_000)

test.each([`/l/${opening.link}`, 'the ballot itself', 'one of its questions'])(
  'after some minutes nothing of an unfinished ballot is shown before it is asked who sits there: %s',
  async (where) => {
    const { db, id } = await begun(minutes(6))
    const addresses: Record<string, string> = {
      'the ballot itself': `/answer/${id}`,
      'one of its questions': `/answer/${id}/1`,
    }
    openScreen(addresses[where] ?? where, { db })

    await screen.findByRole('button', { name: 'Làm tiếp phiếu đang dở' })
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()

    fireEvent.click(screen.getByRole('button', { name: 'Làm tiếp phiếu đang dở' }))
    await screen.findByRole('heading', { name: /^Câu 2/ })
  },
)

test('whoever begins anew sees none of it, and it is gone', async () => {
  const { db, id } = await begun(minutes(600))
  openScreen(`/l/${opening.link}`, { db })

  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, bắt đầu phiếu mới' }))

  await screen.findByRole('heading', { name: /^Câu 1/ })
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(await db.drafts.get(id)).toBeUndefined()
})

test('a page that was loaded anew a moment later goes on without a question', async () => {
  const { db } = await begun(minutes(4))
  openScreen(`/l/${opening.link}`, { db })

  expect(await screen.findByRole('heading', { name: /^Câu 2/ })).toBeTruthy()
})

test('where two people have begun through one link, in two tabs, each goes on with their own, and nobody sees either unasked', async () => {
  const { db, id } = await begun(minutes(2))
  const other = await beginBallot(db)
  await saveAnswers(db, other, { courtesy: 2 }, minutes(1))
  for (const own of [id, other]) {
    const { device } = openScreen(`/l/${opening.link}`, { db, recall: { own } })
    await screen.findByRole('heading', { name: /^Câu 2/ })
    expect(device.recall.open?.kept.id).toBe(own)
    cleanup()
  }

  const { device } = openScreen(`/l/${opening.link}`, { db })
  fireEvent.click(await screen.findByRole('button', { name: 'Làm tiếp phiếu đang dở' }))
  await screen.findByRole('heading', { name: /^Câu 2/ })
  expect(device.recall.own).toBe(other)
})

test.each(['knows', 'does not know yet'])(
  'whoever chose before the app came, and went back to the consent, is not moved on from it, where the phone %s what the link opens',
  async (knows) => {
    const { db, id } = await begun(minutes(0))
    if (knows !== 'knows') await db.openings.clear()
    const { device } = openScreen(`/l/${opening.link}`, { db, recall: { own: id, leftAgain: id } })

    fireEvent.click(await screen.findByRole('button', { name: 'Làm tiếp phiếu đang dở' }))

    await screen.findByRole('heading', { name: /^Câu 2/ })
    expect(device.recall).toMatchObject({ own: id, leftAgain: undefined })
  },
)

test('whoever had begun before the link was paused may still go on, after the question', async () => {
  const { db } = await begun(minutes(60))
  openScreen(`/l/${opening.link}`, { db, office: pausedOffice() })

  fireEvent.click(await screen.findByRole('button', { name: 'Làm tiếp phiếu đang dở' }))

  expect(await screen.findByRole('heading', { name: /^Câu 2/ })).toBeTruthy()
})

test('a phone that no longer knows what a paused link opened goes on with what was begun', async () => {
  const { db, id } = await begun(minutes(60))
  await db.openings.clear()
  openScreen(`/answer/${id}`, { db, office: pausedOffice() })

  expect(await screen.findByRole('heading', { name: /^Câu 2/ })).toBeTruthy()
})

/** An office that has paused its link. */
function pausedOffice() {
  const office = openOffice({ opening })
  const push = office.push
  office.push = async (path, init) =>
    path.startsWith('/api/links/')
      ? Response.json({ type: '', title: '', status: 409, code: 'paused-link' }, { status: 409 })
      : push(path, init)
  return office
}

/** A phone on which somebody has answered the first of two questions. */
async function begun(at: Date) {
  const db = openMemory()
  await db.openings.put(opening)
  const id = await beginBallot(db)
  await saveAnswers(db, id, { courtesy: 5 }, at)
  return { db, id }
}
