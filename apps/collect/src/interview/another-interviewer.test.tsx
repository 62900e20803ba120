// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DeviceDatabase } from '../device/database.ts'
import { headOf, startDraft } from '../device/drafts.ts'
import { cacheQuestionnaires } from '../device/questionnaire-cache.ts'
import { findBallot } from '../device/outbox/ballot-status.ts'
import { pushOutbox } from '../device/outbox/outbox.ts'
import { made, openMemory, sealInterview } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { openScreen } from '../testing/open-screen.tsx'
import { briefing, night, opening, pushWorld } from '../testing/samples.ts'

test.each(['', '/1', '/check'])(
  'who has the phone next is refused with a sentence at the address of a ballot of the interviewer before: /answer/…%s',
  async (screenOf) => {
    const db = openMemory()
    const id = await beginInterview(db)
    await enrolFor(db, { id: 'le-thi-b', name: 'Lê Thị B' })

    openScreen(`/answer/${id}${screenOf}`, { db })

    await screen.findByRole('heading', { name: 'Phiếu này của điều tra viên khác' })
    expect(screen.queryByRole('radio')).toBeNull()
    expect(await db.drafts.get(id)).toMatchObject({ draft: { answers: { courtesy: 5 } } })
  },
)

test.each(['here', 'office'] as const)(
  'nor does its last page open to them, where it is: %s',
  async (where) => {
    const db = openMemory()
    const id = await sealInterview(db, made.device)
    if (where === 'office') {
      const office = openOffice()
      office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
      await pushOutbox(db, office.push, pushWorld)
    }
    expect(await findBallot(db, id)).toMatchObject({ where })
    await enrolFor(db, { id: 'le-thi-b', name: 'Lê Thị B' })

    openScreen(`/answer/${id}/done`, { db })

    await screen.findByRole('heading', { name: 'Phiếu này của điều tra viên khác' })
  },
)

test('it opens again once the phone is enrolled for the one who began it', async () => {
  const db = openMemory()
  const id = await beginInterview(db)
  await enrolFor(db, briefing.interviewer)

  openScreen(`/answer/${id}/1`, { db })

  expect(await screen.findByRole('heading', { name: /^Câu 1/ })).toBeTruthy()
})

async function beginInterview(db: DeviceDatabase) {
  const { round, unit, questionnaire } = opening
  await cacheQuestionnaires(db, { ...opening, units: [unit], questionnaires: [questionnaire] })
  const begun = {
    ...headOf({ round, unit, questionnaire }),
    id: crypto.randomUUID(),
    mode: 'interview' as const,
    language: 'vi' as const,
    interviewer: briefing.interviewer.id,
    answers: { courtesy: 5 },
  }
  return startDraft(db, begun, night)
}

function enrolFor(db: DeviceDatabase, interviewer: typeof briefing.interviewer) {
  return db.briefings.put({
    is: 'current',
    briefing: { ...briefing, interviewer },
    fetchedAt: night,
  })
}
