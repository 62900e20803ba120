import { Link } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'

/** The way back to the steps. */
export function BackToSetup({ round }: { round: string }) {
  const { t } = useI18n()
  return <Link to={`/rounds/${round}/setup`}>← {t.roundSetup.back}</Link>
}
