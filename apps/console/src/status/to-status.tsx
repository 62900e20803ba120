import { Link, useParams } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'

/** Where nothing can be done yet: the way to where the round stands, and what comes before. */
export function ToStatus() {
  const { t } = useI18n()
  const { round } = useParams()
  return (
    <p className="screen-only">
      <Link to={`/rounds/${round}/course`}>{t.status.see}</Link>
    </p>
  )
}
