import { expect, test } from 'vitest'
import { practiceRound } from '@phieu/catalogue'
import { makeBallot } from '../testing/test-ballots.ts'
import { openTestOffice } from '../testing/test-office.ts'

test('what comes after a count that failed does not wait until that one is tried again', async () => {
  const office = await openTestOffice()
  const { counts, store } = office.services
  const listBox = store.listBox.bind(store)
  store.listBox = () => Promise.reject(new Error('the database is gone'))
  const ballots = Array.from({ length: 10 }, () => makeBallot({}))
  await expect(office.pushOnline(ballots)).rejects.toThrow('gone')
  store.listBox = listBox

  const { id } = practiceRound()
  counts.nudge(id)

  await expect
    .poll(() => store.sumBox(id), { timeout: 20_000 })
    .toMatchObject({ lying: 0, counted: 10 })
  await office.close()
})
