import { Link } from 'react-router'
import { useSpeech } from '../../i18n/language.tsx'

/** The way back to the steps. */
export function BackToSetup({ round }: { round: string }) {
  const { t } = useSpeech()
  return <Link to={`/rounds/${round}/setup`}>← {t.setup.back}</Link>
}
