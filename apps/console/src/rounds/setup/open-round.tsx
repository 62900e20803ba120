import { Link } from 'react-router'
import type { RoundDetail } from '../../api/answers.ts'
import { ConfirmAction } from '../../components/confirm-action.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import type { Finding } from './setup-queries.ts'
import css from './setup.module.css'

/** The last step: what is missing and what is worth a look, then the act itself. */
export function OpenRound({ detail, findings }: { detail: RoundDetail; findings: Finding[] }) {
  const { t } = useI18n()
  const words = t.roundSetup.open
  const missing = findings.filter(({ level }) => level === 'missing')
  const look = findings.filter(({ level }) => level === 'look')
  const needsKey = missing.some(({ code }) => code === 'no-box-key')
  const mayOpen = detail.next.some(({ to }) => to === 'open')
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      {findings.length === 0 && <p>{words.nothing}</p>}
      <Findings title={words.missing} findings={missing} />
      <Findings title={words.look} findings={look} />
      {needsKey ? (
        <p>
          {words.keyFirst} <Link to={`/rounds/${detail.round.id}/box/key`}>{words.makeKey}</Link>
        </p>
      ) : mayOpen ? (
        <ConfirmAction
          label={words.do}
          effect={words.effect}
          confirm={words.do}
          fields={{ to: 'open' }}
          {...(missing.length > 0 &&
            (detail.round.practice
              ? { understood: words.despite }
              : { reason: 'required' as const, reasonLabel: t.status.reasonForRed }))}
          done={words.opened}
        />
      ) : (
        <p className="soft">{words.onlyAdmin}</p>
      )}
    </section>
  )
}

function Findings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  const { t } = useI18n()
  if (findings.length === 0) return undefined
  return (
    <>
      <h3>{title}</h3>
      <ul className={css.findings}>
        {findings.map(({ code, count, examples }) => (
          <li key={code}>
            {t.roundSetup.finding[code](count)}{' '}
            {examples.length > 0 && (
              <span className="soft">
                {t.roundSetup.such(examples.join('; '), count - examples.length)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
