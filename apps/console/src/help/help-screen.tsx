/** `/help`: how does somebody of my role work with this, and what do the words mean? */
import { manuals } from '@phieu/office/manual'
import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { useRole } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import css from './help.module.css'

export function HelpScreen() {
  const { t, language } = useI18n()
  const words = t.help
  const role = useRole()
  const ownFirst = manuals.toSorted((a, b) => Number(b.role === role) - Number(a.role === role))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ul className={css.manuals}>
        {ownFirst.map((manual) => (
          <li key={manual.role}>
            <h2>
              <Link to={`/help/${manual.role}`}>{manual.title[language]}</Link>
            </h2>
            {manual.role === role && <p className="note">{words.own}</p>}
            <p>{manual.lead[language]}</p>
          </li>
        ))}
        <li>
          <h2>
            <Link to="/help/glossary">{words.glossary.title}</Link>
          </h2>
          <p>{words.glossary.lead}</p>
        </li>
      </ul>
    </>
  )
}

export { HelpScreen as Component }
