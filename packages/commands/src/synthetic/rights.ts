/** Named rights (invitations, insiders' links), used as their holders use them. */
import {
  InvitationOpening,
  sealingKey,
  UNSIGNED_LIMIT,
  type Ballot,
  type LocalDate,
} from '@phieu/survey'
import { rightOf, sealBallot, type SealedBallot } from '@phieu/survey/envelope'
import type { Chance } from './chance.ts'
import { fetchAlone } from './fetch-alone.ts'
import { opinionsOf } from './opinions.ts'
import { sendBatch } from './send.ts'

export interface RightUse {
  code: string
  /** Of whom the same random id stands on every ballot: insiders; `undefined` for the invited. */
  rater: string | undefined
  /** How many of the units are rated; the rest is left for another day. */
  units: number
  day: LocalDate
}

/** Opens the address of a right and rates units, each as a made-up person would. @returns how many */
export async function useRight(
  url: string,
  { code, rater, units, day }: RightUse,
  chance: Chance,
): Promise<number> {
  const { round, extra, units: asked } = await openRight(url, code)
  const key = sealingKey(round.keys, 'right')
  const entries = await Promise.all(
    asked.slice(0, units).map(async ({ unit, questionnaire }) => {
      const ballot: Ballot = {
        id: chance.uuid(),
        round: round.id,
        unit: unit.id,
        group: questionnaire.group,
        questionnaire: { id: questionnaire.id, version: questionnaire.version },
        mode: 'online',
        language: 'vi',
        answers: opinionsOf(round.id, unit.id).answer(questionnaire, chance),
        sealedOn: day,
        ...(rater !== undefined && { rater }),
      }
      const { envelope }: SealedBallot = await sealBallot(ballot, { questionnaire, extra }, key)
      return {
        envelope,
        slip: { sealingDay: day, sender: { by: 'right', right: await rightOf(code) } },
      }
    }),
  )
  for (let at = 0; at < entries.length; at += UNSIGNED_LIMIT) {
    await sendBatch(url, entries.slice(at, at + UNSIGNED_LIMIT))
  }
  return entries.length
}

async function openRight(url: string, code: string): Promise<InvitationOpening> {
  const response = await fetchAlone(`${url}/api/invitations/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status} to a right`)
  return InvitationOpening.parse(await response.json())
}
