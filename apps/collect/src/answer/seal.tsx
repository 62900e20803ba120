import { useI18n } from '../i18n/i18n.tsx'

/** The seal on a finished ballot. */
export function Seal() {
  const { done } = useI18n().t
  return <p className="seal">{done.sealMark}</p>
}
