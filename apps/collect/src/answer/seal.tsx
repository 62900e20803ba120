import { useMessages } from '../i18n.tsx'

/** The seal on a finished ballot. */
export function Seal() {
  const { done } = useMessages()
  return <p className="seal">{done.sealMark}</p>
}
