import { Form } from 'react-router'
import type { BallotId, OpenRoundBrief } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { insiderWords } from '../i18n/insider-words.ts'
import { Keeping } from '../answer/keeping.tsx'
import { RoundMarks } from '../answer/round-marks.tsx'
import { nextUnit, type UnitOnTheWay } from '../device/insider.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'

interface InsiderWelcomeProps {
  round: OpenRoundBrief
  units: readonly UnitOnTheWay[]
  /** The id of the ballot that would begin now. */
  fresh: BallotId
  failed: boolean
}

/** Who asks, about which units, what is kept and what not; and the button that agrees to it. */
export function InsiderWelcome({ round, units, fresh, failed }: InsiderWelcomeProps) {
  const { language, t } = useI18n()
  const { welcome } = t
  const { welcome: said, way } = useI18n(insiderWords).t
  const questions = units.reduce((sum, unit) => sum + unit.questions, 0)

  return (
    <>
      <RoundMarks round={round} />
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p className="quiet">{round.title[language]}</p>
        <p className="invitation">
          {round.organiser[language]} {said.invitation(units.length)}
        </p>
        <p>{said.length(questions, minutesFor(questions))}</p>
        <p>{said.pauses}</p>
        <p>{said.unsure}</p>
        <Keeping boxBy={round.keys.boxBy}>
          <p>{said.joined}</p>
        </Keeping>
        <p>{welcome.voluntary}</p>
        <p className="final">{welcome.final}</p>
        <details className="insider-units">
          <summary>{said.units}</summary>
          <ul lang="vi">
            {units.map(({ unit }) => (
              <li key={unit.id}>{unit.name}</li>
            ))}
          </ul>
        </details>
      </div>
      <Form method="post" className="foot">
        {failed && <Alert>{way.failed}</Alert>}
        <input type="hidden" name="draft" value={fresh} />
        <input type="hidden" name="unit" value={nextUnit(units)?.unit.id} />
        <input type="hidden" name="language" value={language} />
        <button className="button button-first">{welcome.agree}</button>
        <p className="quiet">{welcome.offline}</p>
      </Form>
    </>
  )
}

/** How long so many questions take: about twelve seconds each, in whole minutes. */
function minutesFor(questions: number): number {
  return Math.max(1, Math.ceil(questions / 5))
}
