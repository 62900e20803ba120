import { Form } from 'react-router'
import type { BallotId, LinkOpening } from '@phieu/survey'
import { useLanguage, useMessages } from '../language.tsx'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { RoundMarks } from './round-marks.tsx'

interface ConsentProps {
  opening: LinkOpening
  draft: BallotId
  /** The phone could not save the beginning. */
  failed: boolean
}

/** Who asks, about whom and why, what is kept and what not; and the button that agrees to it. */
export function Consent({ opening, draft, failed }: ConsentProps) {
  const language = useLanguage()
  const { welcome } = useMessages()
  const { round, unit, questionnaire } = opening
  const items = questionnaire.items.length

  return (
    <>
      <RoundMarks round={round} />
      <div className="sheet">
        <Heading title={welcome.title}>{welcome.title}</Heading>
        <p className="quiet">{round.title[language]}</p>
        <p className="invitation">
          {round.organiser[language]} {welcome.invitation}{' '}
          <strong lang="vi" className="unit">
            {unit.name}
          </strong>
        </p>
        <p>{welcome.purpose}</p>
        <p>
          {welcome.respondent}: <b>{questionnaire.groupName[language]}</b>.{' '}
          {welcome.length(items, minutesFor(items))}
        </p>
        <dl className="keeping">
          <dt>{welcome.keptTitle}</dt>
          <dd>{welcome.kept}</dd>
          <dt>{welcome.notKeptTitle}</dt>
          <dd>{welcome.notKept}</dd>
        </dl>
        <p>{welcome.voluntary}</p>
        <p className="final">{welcome.final}</p>
      </div>
      <Form method="post" className="foot">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="language" value={language} />
        {failed && <Alert>{welcome.startFailed}</Alert>}
        <button className="button button-first">{welcome.agree}</button>
        <p className="quiet">{welcome.offline}</p>
      </Form>
    </>
  )
}

/** How long so many items take: about twelve seconds each, in whole minutes. */
function minutesFor(items: number): number {
  return Math.max(1, Math.ceil(items / 5))
}
