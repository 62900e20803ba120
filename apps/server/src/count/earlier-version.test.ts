import { loadDefinition, practiceRound } from '@phieu/catalogue'
import type { Ballot } from '@phieu/survey'
import { expect, test } from 'vitest'
import { citizensQuestionnaire, makeBallot, unitB } from '../testing/test-ballots.ts'
import { openTestOffice } from '../testing/test-office.ts'

test('what was sealed to an earlier version is read by that version, while another round asks by a newer one', async () => {
  const office = await openTestOffice()
  const { store } = office.services
  const definition = loadDefinition()
  const before = citizensQuestionnaire.items[0]?.id ?? ''
  const since = `${before}-2`
  const blocks = definition.blocks.map((block) => ({
    ...block,
    items: block.items.map((item) => (item.id === before ? { ...item, id: since } : item)),
  }))
  await store.addDefinition({ ...definition, version: 2, blocks })
  const pinned = { id: definition.id, version: 2 }
  await store.addRound({ ...practiceRound(), id: 'practice-2027', definition: pinned })
  const earlier = makeBallot()
  const { [before]: answer = 4, ...others } = earlier.answers
  const questionnaire = { ...earlier.questionnaire, version: 2 }
  const later = {
    round: 'practice-2027',
    unit: unitB,
    questionnaire,
    answers: { ...others, [since]: answer },
  }

  await office.pushOnline([earlier, makeBallot(later)])

  expect(earlier.answers).toHaveProperty([before])
  expect(await answersIn('practice-2026')).toEqual([earlier.answers])
  expect(await answersIn('practice-2027')).toEqual([later.answers])
  await office.close()

  function answersIn(round: string): Promise<Ballot['answers'][]> {
    return store.readRound(round, async (snapshot) => {
      const answers = []
      for await (const ballot of snapshot.ballots()) answers.push(ballot.answers)
      return answers
    })
  }
})
