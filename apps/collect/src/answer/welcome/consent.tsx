import { useEffect, useState, type ReactNode } from 'react'
import { Form } from 'react-router'
import { askedExtras, type BallotId } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { ActLink } from '../../ui/act-link.tsx'
import { Alert } from '../../ui/alert.tsx'
import { Heading } from '../../ui/heading.tsx'
import { firstItem, type Asked } from '../begin-draft.ts'
import { FIRST } from '../../door/names.ts'
import { FirstItem } from './first-item.tsx'
import { Keeping } from '../keeping.tsx'
import { RoundMarks } from '../round-marks.tsx'
import { useBeginning } from './use-beginning.ts'

interface ConsentProps {
  opening: Asked
  /** It goes under an invitation that is spent with it. */
  once?: boolean
  /** The ballot that was begun through this link and not finished: by this person, or another. */
  unfinished: BallotId | undefined
  /** The id of the ballot that would begin now. */
  fresh: BallotId | undefined
  /** The phone could not save the beginning. */
  failed: boolean
  /** What else is kept or not where this is answered. */
  children?: ReactNode
}

/** Who asks, about whom and why, what is kept and what not; and the button that agrees to it. */
export function Consent({
  opening,
  once = false,
  unfinished,
  fresh,
  failed,
  children,
}: ConsentProps) {
  const { language, t } = useI18n()
  const { welcome } = t
  const { round, unit, questionnaire, extra } = opening
  const extras = askedExtras(extra, { group: questionnaire.group, answers: {} })
  const questions = questionnaire.items.length + extras.length
  const asksMore = extra.length > 0
  const item = firstItem(opening)
  // One ballot, however often this page is loaded anew before it begins.
  const [draft] = useState(fresh)
  const begin = useBeginning({ draft, unit: unit.id, language })

  // While this is read: the network may be gone when the questions come.
  useEffect(() => {
    if (asksMore) import('../../extra/extra-screen.tsx').catch(() => undefined)
  }, [asksMore])

  return (
    <>
      {/* Before what it may hide, and no longer where something has to be said about beginning. */}
      {item && !unfinished && !failed && (
        <FirstItem opening={opening} item={item} onChoose={begin} />
      )}
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
        {/* Whoever goes on has read the rest before. */}
        {unfinished && (
          <div className="foot">
            <p>{welcome.unfinished}</p>
            <Form method="post">
              <input type="hidden" name="draft" value={unfinished} />
              <input type="hidden" name="unit" value={unit.id} />
              <input type="hidden" name="language" value={language} />
              <button className="button button-first">{welcome.resume}</button>
            </Form>
          </div>
        )}
        <p>{welcome.purpose}</p>
        <p>
          {welcome.respondent}: <b>{questionnaire.groupName[language]}</b>.{' '}
          {welcome.length(questions, minutesFor(questions))}
        </p>
        <Keeping boxBy={once ? round.keys.boxBy : undefined}>{children}</Keeping>
        {once && <p>{welcome.once}</p>}
        <p>{welcome.voluntary}</p>
        <p className="final">{welcome.final}</p>
      </div>
      <div className="foot">
        {failed && <Alert>{welcome.startFailed}</Alert>}
        {unfinished ? (
          <Form method="post">
            <input type="hidden" name="draft" value={draft} />
            <input type="hidden" name="unit" value={unit.id} />
            <input type="hidden" name="discard" value={unfinished} />
            <input type="hidden" name="language" value={language} />
            <button className="button">{welcome.anew}</button>
          </Form>
        ) : (
          <ActLink className="button button-first" href={`#${FIRST}`} onAct={() => begin()}>
            {welcome.agree}
          </ActLink>
        )}
        <p className="quiet">{welcome.offline}</p>
      </div>
    </>
  )
}

/** How long so many questions take: about twelve seconds each, in whole minutes. */
function minutesFor(questions: number): number {
  return Math.max(1, Math.ceil(questions / 5))
}
