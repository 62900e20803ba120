import { loadDefinition } from '@phieu/catalogue'
import { sendBallots } from '@phieu/commands'
import { deriveQuestionnaire, type Answers, type Ballot } from '@phieu/survey'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpOffice } from '../src/office.ts'
import { dayFromNow } from '../src/setting-up.ts'
import { openWorld, type World } from '../src/world.ts'

const definition = loadDefinition()
const block = definition.blocks.find(({ id }) => id === 'B')!

/** What three citizens and two businesses answered to every item that their group is asked. */
const answered = { ND: [5, 4, 9], DN: [2, 4] } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the console’s number for a unit equals one worked out by hand from the ballots', async () => {
  await send('ND', answered.ND)
  await send('DN', answered.DN)

  const kept = await world.ballots()
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  await setUpOffice(desk.page(), world.setupLink())
  await desk.page().goto(`${world.url}/console/rounds/practice-2026/units/B00004`)
  const headline = await desk.page().locator('h1 + p').textContent()

  expect(kept).toHaveLength(5)
  expect(headline).toMatch(new RegExp(`(^|\\s)${byHand(kept)}\\s`))
})

/**
 * The linear rule, straight from its text: an answer k of 1 to 5 is worth (k − 1)/4, "no opinion"
 * is no answer, the groups that answered count alike, the sum is rounded half up to two places.
 */
function byHand(ballots: readonly Ballot[]): string {
  const points = block.items.map((item) => {
    const shares = item.groups.flatMap((group) => {
      const scored = ballots
        .filter((ballot) => ballot.group === group)
        .map(({ answers }) => answers[item.id]!)
        .filter((code) => code !== 9)
      return scored.length === 0 ? [] : [mean(scored.map((code) => (code - 1) / 4))]
    })
    return shares.length === 0 ? 0 : item.maxPoints * mean(shares)
  })
  const sum = points.reduce((total, each) => total + each, 0)
  return (Math.round(sum * 100 + 1e-9) / 100).toFixed(2).replace('.', ',')
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

async function send(group: string, codes: readonly number[]): Promise<void> {
  const { id, version, items } = deriveQuestionnaire(definition, 'B', group)!
  const link = await world.makeLink('B00004', group)
  // The first item is answered otherwise than the rest, so that items differ.
  const answers = (code: number): Answers =>
    Object.fromEntries(items.map((item, at) => [item.id, at === 0 ? 1 : code]))
  const ballots = codes.map((code): Ballot => ({
    id: randomUUID(),
    round: 'practice-2026',
    unit: 'B00004',
    group,
    questionnaire: { id, version },
    mode: 'online',
    language: 'vi',
    sealedOn: dayFromNow(0),
    answers: answers(code),
  }))
  const linkFor = () => link.split('/').at(-1)!
  await sendBallots(world.url, ballots, { linkFor }, () => {})
}
