/** How people of the town vote: a right is opened on a phone, and a ballot sealed. */
import {
  InvitationOpening,
  LinkOpening,
  localDate,
  sealingKey,
  type Ballot,
  type Slip,
} from '@phieu/survey'
import { rightOf, sealBallot } from '@phieu/survey/envelope'
import type { z } from 'zod'

export const round = 'town-2026'

/** What people may write in their own words, from nothing to as much as there is room for. */
export const wish = {
  kind: 'text',
  id: 'wish',
  text: { vi: 'Ông/Bà mong muốn điều gì?', en: 'What do you wish for?' },
  place: 'after',
  maxLength: 400,
}

export type Kind = 'insider' | 'invited' | 'open'

/** A right that somebody has: who they are stands in the office's lists, but not of an open link. */
export interface Right {
  kind: Kind
  person: string
  code: string
}

/** What really happened, which no attacker is told: who gave which answers. */
export interface Vote {
  person: string
  kind: Kind
  unit: string
  /** What all of one cell have in common. */
  cell: string
  /** As JSON, by item; nobody else of the cell gave the same. */
  answers: string
  /** In which order it was sent, from 0. */
  arrival: number
  envelope: string
  digest: string
  right: string | undefined
  rater: string | undefined
}

/** A right that was opened on a phone, about one unit. */
export interface Asked extends Right {
  rater: string | undefined
  opening: z.infer<typeof LinkOpening> | z.infer<typeof InvitationOpening>
  unit: string
}

/** What a phone is asked when a right is opened on it, unit by unit. */
export async function open(url: string, right: Right): Promise<Asked[]> {
  if (right.kind === 'open') {
    const opening = LinkOpening.parse(await (await fetch(`${url}/api/links/${right.code}`)).json())
    return [{ ...right, rater: undefined, opening, unit: opening.unit.id }]
  }
  const answer = await fetch(`${url}/api/invitations/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: right.code }),
  })
  const opening = InvitationOpening.parse(await answer.json())
  const rater = right.kind === 'insider' ? crypto.randomUUID() : undefined
  return opening.units.map(({ unit }) => ({ ...right, rater, opening, unit: unit.id }))
}

/** Seals answers that nobody else of the cell gives: the place of the person, in digits. */
export async function seal(
  { kind, person, code, rater, opening, unit }: Asked,
  before: readonly Vote[],
) {
  const cell = `${unit} ${kind}`
  const place = before.filter((each) => each.cell === cell).length
  const questionnaire =
    'units' in opening
      ? opening.units.find((each) => each.unit.id === unit)?.questionnaire
      : opening.questionnaire
  if (!questionnaire) throw new Error(`nothing is asked about ${unit}`)
  const answers = Object.fromEntries(
    questionnaire.items.map(({ id, options }, at) => [
      id,
      options[Math.floor(place / options.length ** at) % options.length]?.code ?? 0,
    ]),
  )
  const by = kind === 'open' ? 'link' : 'right'
  const today = localDate(new Date(), opening.round.timeZone)
  const id = crypto.randomUUID()
  const signs = Number.parseInt(id.slice(0, 4), 16) % (wish.maxLength + 1)
  const ballot: Ballot = {
    id,
    round,
    unit,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers,
    ...(signs > 0 && { extra: { wish: 'ề'.repeat(signs) } }),
    seconds: 60,
    sealedOn: today,
    ...(rater !== undefined && { rater }),
  }
  const { envelope, digest } = await sealBallot(
    ballot,
    { questionnaire, extra: opening.extra },
    sealingKey(opening.round.keys, by),
  )
  const right = by === 'right' ? await rightOf(code) : undefined
  const slip: Slip = {
    sealingDay: today,
    sender: right === undefined ? { by: 'link', link: code } : { by: 'right', right },
  }
  const vote: Vote = {
    person,
    kind,
    unit,
    cell,
    answers: JSON.stringify(answers),
    arrival: before.length,
    envelope: ballot.id,
    digest,
    right,
    rater,
  }
  return { vote, entry: { envelope, slip } }
}
