import { localDate, sealingKey, type LinkOpening } from '@phieu/survey'
import { sealBallot } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'

/** A citizen's ballot with the first answer everywhere, as it is sent through a link. */
export async function sealFor({ round: about, unit, questionnaire, extra, link }: LinkOpening) {
  const answers = Object.fromEntries(
    questionnaire.items.map(({ id, options }) => [id, options[0]?.code ?? 0]),
  )
  const { id, version, group } = questionnaire
  const sealingDay = localDate(new Date(), about.timeZone)
  const ballot = {
    id: randomUUID(),
    round: about.id,
    unit: unit.id,
    group,
    mode: 'online',
    language: 'vi',
    questionnaire: { id, version },
    answers,
    sealedOn: sealingDay,
  } as const
  const key = sealingKey(about.keys, 'link')
  const { envelope } = await sealBallot(ballot, { questionnaire, extra }, key)
  return { envelope, slip: { sealingDay, sender: { by: 'link', link } } }
}
