import type { Sheet } from '@phieu/survey/envelope'
import type { Round } from '@phieu/survey'
import { PrintedAlone } from '../../components/printed-alone.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { isTrial } from '../is-trial.ts'
import css from './paper-sheets.module.css'

interface Printed {
  readonly round: Pick<Round, 'id' | 'title' | 'organiser' | 'practice' | 'synthetic'>
  readonly sheet: Sheet
  readonly fingerprint: string
  /** When the key was made, ms since 1970. */
  readonly madeAt: number
}

/** Two sheets that are alike but for their keeper, on a page each. They appear on paper only. */
export function PaperSheets(printed: Printed) {
  const { t } = useI18n()
  const words = t.boxKey.paper
  return (
    <PrintedAlone>
      <PaperSheet {...printed} keeper={words.council} />
      <PaperSheet {...printed} keeper={words.office} />
    </PrintedAlone>
  )
}

function PaperSheet(props: Printed & { keeper: string }) {
  const { t, language, format } = useI18n()
  const words = t.boxKey.paper
  const { round, sheet, fingerprint, madeAt, keeper } = props
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <p>{round.organiser[language]}</p>
        {isTrial(round) && <p className={css.trial}>{words.trial}</p>}
      </header>
      <h1>{words.heading}</h1>
      <p className={css.keeper}>{keeper}</p>
      <dl className={css.facts}>
        <dt>{words.round}</dt>
        <dd>
          {round.title[language]} ({round.id})
        </dd>
        <dt>{words.made}</dt>
        <dd>{format.moment(madeAt)}</dd>
        <dt>{t.box.fingerprint}</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
      </dl>
      <div className={css.key}>
        <ol className={css.lines} aria-label={words.lines}>
          {sheet.lines.map((line, index) => (
            <li key={line}>
              <span>{words.line(index + 1)}</span>
              <code>{line}</code>
            </li>
          ))}
        </ol>
        <QrCode text={sheet.qr} label={words.qr} />
      </div>
      <h2>{words.what}</h2>
      {words.whatLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{words.keep}</h2>
      <ul>
        {words.keepLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className={css.keeping}>
        <dt>{words.holder}</dt>
        <dd />
        <dt>{words.received}</dt>
        <dd />
      </dl>
    </article>
  )
}
