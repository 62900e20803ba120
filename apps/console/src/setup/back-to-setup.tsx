import { Link } from 'react-router'
import { useSpeech } from '../language/language.tsx'

/** The way back to the steps. */
export function BackToSetup({ round }: { round: string }) {
  const { t } = useSpeech()
  return <Link to={`/rounds/${round}/setup`}>← {t.setup.back}</Link>
}
